package org.shouwang.demo.plan;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The catalogue of what can be wrong, in the mix that inspections meet. */
final class Flaws {
  /** Share of each category, in percent. */
  private static final Map<String, Integer> MIX = new LinkedHashMap<>();

  static {
    MIX.put("ELECTRICAL", 28);
    MIX.put("FIRE_AND_EXITS", 24);
    MIX.put("GUARDING", 14);
    MIX.put("FILES_AND_TRAINING", 16);
    MIX.put("CHEMICALS", 8);
    MIX.put("SPECIAL_WORK", 4);
    MIX.put("OTHER", 6);
  }

  private static final List<Flaw> ALL =
      Tables.read("flaws.tsv").stream()
          .map(
              row ->
                  new Flaw(
                      row.get(0),
                      row.get(1),
                      row.get(2).equals("1"),
                      row.get(3),
                      row.get(4),
                      row.get(5),
                      row.get(6),
                      row.get(7).isEmpty() ? null : row.get(7)))
          .toList();

  private Flaws() {}

  static Flaw general(Dice dice) {
    String category = dice.weighted(MIX);
    return dice.one(
        ALL.stream().filter(flaw -> flaw.category().equals(category) && !flaw.major()).toList());
  }

  static Flaw major(Dice dice) {
    return dice.one(ALL.stream().filter(Flaw::major).toList());
  }

  /** The common ones among some, each once, the most frequent first. */
  static List<String> commonAmong(List<Flaw> found) {
    Map<String, Integer> times = new LinkedHashMap<>();
    found.stream().filter(Flaw::common).forEach(f -> times.merge(f.description(), 1, Integer::sum));
    return times.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
