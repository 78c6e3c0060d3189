package org.shouwang.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What all rounds of a benchmark gave.
 *
 * @param rounds the figures of each contender, round by round
 */
record Result(String name, String title, Bar bar, Map<String, List<Measurement>> rounds) {

  /** Of each round, the ratio of the measured figure to the limit's. */
  List<Double> ratios() {
    List<Measurement> measured = rounds.getOrDefault(Rounds.MEASURED, List.of());
    List<Measurement> limit = rounds.getOrDefault(Rounds.LIMIT, List.of());
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < Math.min(measured.size(), limit.size()); i++) {
      ratios.add(measured.get(i).value() / limit.get(i).value());
    }
    return ratios;
  }

  /** The ratio that counts. */
  double worst() {
    return ratios().stream().min(bar.worstFirst()).orElse(Double.NaN);
  }

  boolean met() {
    double largest =
        rounds.getOrDefault(Rounds.MEASURED, List.of()).stream()
            .mapToDouble(Measurement::value)
            .max()
            .orElse(Double.NaN);
    return bar.met(worst(), largest);
  }

  /** The middle one of a contender's rounds. */
  static Measurement median(List<Measurement> of) {
    List<Measurement> sorted =
        of.stream().sorted(Comparator.comparingDouble(Measurement::value)).toList();
    return sorted.get(sorted.size() / 2);
  }
}
