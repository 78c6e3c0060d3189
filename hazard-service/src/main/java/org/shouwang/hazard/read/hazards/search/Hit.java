package org.shouwang.hazard.read.hazards.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shouwang.hazard.read.hazards.HazardRow;
import org.shouwang.hazard.text.Words;

/**
 * A hazard that holds all words of a query.
 *
 * @param score how often they stand there, in the description twice as much as in the place
 */
record Hit(String id, int score, List<Highlight> highlights, HazardRow hazard) {
  /** Where they stand most often, then the newest. */
  static final Comparator<Hit> ORDER =
      Comparator.comparingInt(Hit::score).reversed().thenComparing(Hit::spot, Spot.NEWEST_FIRST);

  /** Where a word of the query stands, in UTF-16 units, from the first to behind the last. */
  record Highlight(String field, int from, int to) {}

  /** The terms only say that it may; the text itself says whether it does. */
  static Optional<Hit> of(String id, HazardRow row, Words words) {
    HazardRow.Reported report = row.report();
    if (report == null) {
      return Optional.empty();
    }
    List<Highlight> highlights = new ArrayList<>();
    int score = 0;
    for (String word : words.words()) {
      List<Words.Place> described = Words.places(word, report.description());
      List<Words.Place> placed =
          report.place() == null ? List.of() : Words.places(word, report.place());
      if (described.isEmpty() && placed.isEmpty()) {
        return Optional.empty();
      }
      score += 2 * described.size() + placed.size();
      described.forEach(p -> highlights.add(new Highlight("description", p.from(), p.to())));
      placed.forEach(p -> highlights.add(new Highlight("place", p.from(), p.to())));
    }
    highlights.sort(Comparator.comparing(Highlight::field).thenComparingInt(Highlight::from));
    return Optional.of(new Hit(id, score, highlights, row));
  }

  /** Where it stands in the ledger. */
  Spot spot() {
    return Spot.of(id, hazard);
  }
}
