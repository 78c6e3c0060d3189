package org.shouwang.hazard.invariants;

import java.util.List;
import java.util.function.IntFunction;

/** All of them, the shortest first: the first that shows something tells it. */
public final class Stretches implements IntFunction<List<String>> {
  private final List<IntFunction<List<String>>> all =
      List.of(new RewardStretches(), new ReportStretches(), new HazardStretches());

  @Override
  public List<String> apply(int seeds) {
    return all.stream()
        .map(each -> each.apply(seeds))
        .filter(told -> !told.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
