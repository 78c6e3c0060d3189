package org.shouwang.hazard.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text is found by: Chinese has no spaces between its words, so each character is a term,
 * and each two that stand together; Latin words and numbers are terms as wholes. Width and case of
 * letters make no difference.
 */
public final class Terms {
  private static final Pattern RUN =
      Pattern.compile("(?<han>\\p{IsHan}+)|\\p{Nd}+|[\\p{L}&&[^\\p{IsHan}]]+");

  private Terms() {}

  /**
   * A text with one form for what is read alike. Never longer or shorter in another place: each
   * character stays where it is, so that a place found in it is a place in the text.
   */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      String one = text.substring(i, i + 1);
      String folded = Normalizer.normalize(one, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
      plain.append(folded.length() == 1 ? folded : one);
    }
    return plain.toString();
  }

  /** Every term of a text, each once, in order. */
  public static List<String> of(String text) {
    Set<String> terms = new LinkedHashSet<>();
    for (Run run : runs(text)) {
      if (run.han()) {
        terms.addAll(characters(run.text()));
      }
      terms.addAll(pairs(run));
    }
    return List.copyOf(terms);
  }

  /** The terms that a text has if it holds these words: pairs where there are any. */
  public static List<String> sought(String words) {
    Set<String> terms = new LinkedHashSet<>();
    runs(words).forEach(run -> terms.addAll(pairs(run)));
    return List.copyOf(terms);
  }

  /**
   * The terms that a text has if it holds this part anywhere, also from the middle of a word on:
   * those of its Chinese characters, for a Latin word may go on where the part ends.
   */
  public static List<String> within(String part) {
    Set<String> terms = new LinkedHashSet<>();
    runs(part).stream().filter(Run::han).forEach(run -> terms.addAll(pairs(run)));
    return List.copyOf(terms);
  }

  /**
   * How much two texts have in common, from 0 to 1: twice the shared pairs by all pairs (Dice's
   * coefficient).
   */
  public static double likeness(String one, String other) {
    Set<String> first = Set.copyOf(sought(one));
    Set<String> second = Set.copyOf(sought(other));
    long shared = first.stream().filter(second::contains).count();
    int all = first.size() + second.size();
    return all == 0 ? 0 : 2.0 * shared / all;
  }

  private record Run(String text, boolean han) {}

  private static List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    Matcher matcher = RUN.matcher(plain(text));
    while (matcher.find()) {
      runs.add(new Run(matcher.group(), matcher.group("han") != null));
    }
    return runs;
  }

  private static List<String> characters(String han) {
    return han.codePoints().mapToObj(Character::toString).toList();
  }

  private static List<String> pairs(Run run) {
    List<String> characters = run.han() ? characters(run.text()) : List.of(run.text());
    if (characters.size() == 1) {
      return characters;
    }
    List<String> pairs = new ArrayList<>();
    for (int i = 1; i < characters.size(); i++) {
      pairs.add(characters.get(i - 1) + characters.get(i));
    }
    return pairs;
  }
}
