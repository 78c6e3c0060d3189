package org.shouwang.hazard.invariants;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** All of them with what their log must hold: the first that shows something tells it. */
public final class Records implements IntFunction<List<String>> {
  private final List<IntFunction<List<String>>> all =
      List.of(new RewardRecords(), new ReportRecords(), new HazardRecords());

  @Override
  public List<String> apply(int seeds) {
    return Stream.of(1, seeds)
        .flatMap(some -> all.stream().map(each -> each.apply(some)))
        .filter(told -> !told.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
