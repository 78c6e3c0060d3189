package org.shouwang.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the JSON of bundles and trust files: RFC 8259 with one reading for every text, by the rules
 * of {@code docs/formats/case-bundle-v1.md}. Objects become maps, arrays lists, numbers longs.
 */
final class StrictJson {
  private static final int DEEPEST = 8;
  private static final int MOST_VALUES = 500_000;
  private static final long LARGEST = (1L << 53) - 1;
  private static final int LONGEST_NUMBER = 16;

  private final String text;
  private int at;
  private int values;

  private StrictJson(String text) {
    this.text = text;
  }

  /** The value that the bytes spell. */
  static Object read(byte[] bytes) throws MalformedException {
    StrictJson json = new StrictJson(decode(bytes));
    Object value = json.value(1);
    json.space();
    if (json.at < json.text.length()) {
      throw json.malformed("something follows the value");
    }
    return value;
  }

  private static String decode(byte[] bytes) throws MalformedException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new MalformedException("not UTF-8");
    }
  }

  private Object value(int depth) throws MalformedException {
    if (++values > MOST_VALUES) {
      throw malformed("too many values");
    }
    space();
    char first = next();
    return switch (first) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      case 't' -> literal("true", Boolean.TRUE);
      case 'f' -> literal("false", Boolean.FALSE);
      default -> number(first);
    };
  }

  private Map<String, Object> object(int depth) throws MalformedException {
    requireDepth(depth);
    Map<String, Object> members = new LinkedHashMap<>();
    space();
    if (taken('}')) {
      return members;
    }
    do {
      space();
      require('"');
      String name = string();
      space();
      require(':');
      Object value = value(depth + 1);
      if (members.putIfAbsent(name, value) != null) {
        throw malformed("a second member of one name");
      }
      space();
    } while (taken(','));
    require('}');
    return members;
  }

  private List<Object> array(int depth) throws MalformedException {
    requireDepth(depth);
    List<Object> elements = new ArrayList<>();
    space();
    if (taken(']')) {
      return elements;
    }
    do {
      elements.add(value(depth + 1));
      space();
    } while (taken(','));
    require(']');
    return elements;
  }

  private String string() throws MalformedException {
    StringBuilder read = new StringBuilder();
    for (char c = next(); c != '"'; c = next()) {
      if (c < ' ') {
        throw malformed("a control character in a string");
      }
      read.append(c == '\\' ? escaped() : c);
    }
    String string = read.toString();
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(string)) {
      throw malformed("an unpaired surrogate");
    }
    return string;
  }

  private char escaped() throws MalformedException {
    char c = next();
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> codeUnit();
      default -> throw malformed("an unknown escape");
    };
  }

  private char codeUnit() throws MalformedException {
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      char c = next();
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw malformed("an escape without four hexadecimal digits");
      }
      unit = unit * 16 + digit;
    }
    return (char) unit;
  }

  private Long number(char first) throws MalformedException {
    if (first < '0' || first > '9') {
      throw malformed("no value of those that bundles have");
    }
    int start = at - 1;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    String digits = text.substring(start, at);
    if (digits.length() > LONGEST_NUMBER || (first == '0' && digits.length() > 1)) {
      throw malformed("a number that is none of a bundle's");
    }
    long number = Long.parseLong(digits);
    if (number > LARGEST) {
      throw malformed("a number that is too large");
    }
    return number;
  }

  private Object literal(String spelled, Object value) throws MalformedException {
    if (!text.startsWith(spelled, at - 1)) {
      throw malformed("no value of those that bundles have");
    }
    at += spelled.length() - 1;
    return value;
  }

  private void space() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean taken(char wanted) {
    if (at < text.length() && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private void require(char wanted) throws MalformedException {
    if (!taken(wanted)) {
      throw malformed("'" + wanted + "' expected");
    }
  }

  private char next() throws MalformedException {
    if (at >= text.length()) {
      throw malformed("the end comes too early");
    }
    return text.charAt(at++);
  }

  private void requireDepth(int depth) throws MalformedException {
    if (depth > DEEPEST) {
      throw malformed("nested too deep");
    }
  }

  private MalformedException malformed(String what) {
    return new MalformedException(what + ", at character " + at);
  }
}
