package org.shouwang.verifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One object's members, each of the form that the format's page asks for. */
final class Members {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]*");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private static final int TIME_LENGTH = 24; // years of more than four digits are none of ours

  private final Map<?, ?> members;
  private final String place;

  private Members(Map<?, ?> members, String place) {
    this.members = members;
    this.place = place;
  }

  /** Those of a value that is an object. */
  static Members of(@Nullable Object value, String place) throws MalformedException {
    if (value instanceof Map<?, ?> object) {
      return new Members(object, place);
    }
    throw new MalformedException("an object is expected at " + (place.isEmpty() ? "/" : place));
  }

  /** The elements of a value that is an array. */
  static List<?> elements(@Nullable Object value, String place) throws MalformedException {
    if (value instanceof List<?> array) {
      return array;
    }
    throw new MalformedException("an array is expected at " + (place.isEmpty() ? "/" : place));
  }

  /** Refuses members of other names. */
  Members only(String... names) throws MalformedException {
    Set<String> known = Set.of(names);
    for (Object name : members.keySet()) {
      if (!known.contains(name)) {
        throw new MalformedException("an unknown member in " + (place.isEmpty() ? "/" : place));
      }
    }
    return this;
  }

  boolean has(String name) {
    return members.containsKey(name);
  }

  Members object(String name) throws MalformedException {
    return of(members.get(name), at(name));
  }

  List<Members> objects(String name) throws MalformedException {
    List<?> elements = elements(members.get(name), at(name));
    List<Members> objects = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      objects.add(of(elements.get(i), at(name) + '/' + i));
    }
    return objects;
  }

  String text(String name) throws MalformedException {
    if (members.get(name) instanceof String text) {
      return text;
    }
    throw wrong(name, "a text");
  }

  @Nullable String optionalText(String name) throws MalformedException {
    return has(name) ? text(name) : null;
  }

  long number(String name) throws MalformedException {
    if (members.get(name) instanceof Long number) {
      return number;
    }
    throw wrong(name, "a number");
  }

  boolean flag(String name) throws MalformedException {
    if (members.get(name) instanceof Boolean flag) {
      return flag;
    }
    throw wrong(name, "true or false");
  }

  /** Milliseconds since 1970. */
  long time(String name) throws MalformedException {
    String text = text(name);
    try {
      Instant instant = TIME.parse(text, Instant::from);
      if (text.length() == TIME_LENGTH && TIME.format(instant).equals(text)) {
        return instant.toEpochMilli();
      }
    } catch (DateTimeException e) {
      // Answered like a time in another spelling.
    }
    throw wrong(name, "a time");
  }

  byte[] hash(String name) throws MalformedException {
    return hex(members.get(name), Hashes.BYTES, at(name));
  }

  byte[] signature(String name) throws MalformedException {
    return hex(members.get(name), 2 * Hashes.BYTES, at(name));
  }

  List<byte[]> hashes(String name) throws MalformedException {
    List<byte[]> hashes = new ArrayList<>();
    for (Object element : elements(members.get(name), at(name))) {
      hashes.add(hex(element, Hashes.BYTES, at(name) + '/' + hashes.size()));
    }
    return hashes;
  }

  private static byte[] hex(@Nullable Object value, int bytes, String place)
      throws MalformedException {
    if (value instanceof String text && text.length() == 2 * bytes && HEX.matcher(text).matches()) {
      return HexFormat.of().parseHex(text);
    }
    throw new MalformedException(
        2 * bytes + " lower-case hexadecimal digits are expected at " + place);
  }

  private String at(String name) {
    return place + '/' + name;
  }

  private MalformedException wrong(String name, String expected) {
    return new MalformedException(expected + " is expected at " + at(name));
  }
}
