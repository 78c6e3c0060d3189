package org.shouwang.hazard.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Words that are looked for: each must stand in the text as it is written, Latin words and numbers
 * as wholes.
 */
public record Words(List<String> words) {
  public Words {
    words = List.copyOf(words);
  }

  /** A place in a text, from the first character to behind the last one. */
  public record Place(int from, int to) {}

  /** The words of a query, which stand between spaces. */
  public static Words of(String query) {
    List<String> words = new ArrayList<>();
    for (String word : Terms.plain(query).strip().split("\\s+")) {
      if (!Terms.sought(word).isEmpty()) {
        words.add(word);
      }
    }
    return new Words(words.stream().distinct().toList());
  }

  /** The terms that a text has if it holds all of the words. */
  public List<String> terms() {
    Set<String> terms = new LinkedHashSet<>();
    words.forEach(word -> terms.addAll(Terms.sought(word)));
    return List.copyOf(terms);
  }

  /** Where a word stands in a text. */
  public static List<Place> places(String word, String text) {
    String plain = Terms.plain(text);
    List<Place> places = new ArrayList<>();
    for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
      int end = at + word.length();
      if (begins(plain, at) && begins(plain, end)) {
        places.add(new Place(at, end));
      }
    }
    return places;
  }

  /** Whether no Latin word and no number goes on here. */
  private static boolean begins(String text, int at) {
    return at == 0
        || at == text.length()
        || kind(text.charAt(at - 1)) == Kind.OTHER
        || kind(text.charAt(at - 1)) != kind(text.charAt(at));
  }

  private enum Kind {
    DIGIT,
    LETTER,
    OTHER
  }

  private static Kind kind(char character) {
    if (Character.isDigit(character)) {
      return Kind.DIGIT;
    }
    boolean han = Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    return Character.isLetter(character) && !han ? Kind.LETTER : Kind.OTHER;
  }
}
