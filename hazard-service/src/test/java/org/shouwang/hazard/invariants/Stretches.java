package org.shouwang.hazard.invariants;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** All of them, the shortest and the first seeds first: the first that shows something tells it. */
public final class Stretches implements IntFunction<List<String>> {
  private static final int FEWEST = 1;
  private static final int FEW = 8;

  private final List<IntFunction<List<String>>> all =
      List.of(
          // They are short, and the likeliest to take a few more.
          seeds -> new RewardStretches().apply(2 * seeds),
          new ReportStretches(),
          new HazardStretches());

  @Override
  public List<String> apply(int seeds) {
    return Stream.of(FEWEST, Math.min(FEW, seeds), seeds)
        .flatMap(some -> all.stream().map(each -> each.apply(some)))
        .filter(told -> !told.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
