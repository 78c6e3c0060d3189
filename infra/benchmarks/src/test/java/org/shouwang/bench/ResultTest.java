package org.shouwang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ResultTest {

  @Test
  void takesTheSmallestRatioWhereMoreIsBetter() {
    Result result = result(Bar.atLeast(1), List.of(4.0, 6.0, 5.0), List.of(2.0, 2.0, 5.0));

    assertThat(result.worst()).isEqualTo(1.0);
    assertThat(result.met()).isTrue();
  }

  @Test
  void takesTheLargestRatioWhereLessIsBetter() {
    Result result = result(Bar.atMost(2), List.of(4.0, 6.0, 5.0), List.of(2.0, 2.0, 5.0));

    assertThat(result.worst()).isEqualTo(3.0);
    assertThat(result.met()).isFalse();
  }

  @Test
  void isMissedWhereOneRoundsFigureIsTooLargeThoughItsRatioIsNot() {
    Bar bar = Bar.atMost(2).andAtMost(5);
    assertThat(result(bar, List.of(4.0, 5.0), List.of(4.0, 4.0)).met()).isTrue();
    assertThat(result(bar, List.of(4.0, 6.0), List.of(4.0, 6.0)).met()).isFalse();
    assertThat(bar).hasToString("≤ 2.00 and figure ≤ 5.00");
  }

  private static Result result(Bar bar, List<Double> measured, List<Double> limit) {
    return new Result(
        "P0",
        "nothing",
        bar,
        Map.of(Rounds.MEASURED, measurements(measured), Rounds.LIMIT, measurements(limit)));
  }

  private static List<Measurement> measurements(List<Double> values) {
    return DoubleStream.of(values.stream().mapToDouble(Double::doubleValue).toArray())
        .mapToObj(value -> new Measurement(value, "s", value, 0, Map.of()))
        .toList();
  }
}
