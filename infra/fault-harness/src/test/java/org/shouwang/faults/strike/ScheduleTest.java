package org.shouwang.faults.strike;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScheduleTest {
  private static final long EXPECTED = 200;

  @ParameterizedTest
  @EnumSource(Kind.class)
  void isTheSameForTheSameSeed(Kind kind) {
    for (long seed = 1; seed <= 20; seed++) {
      assertThat(Schedule.of(kind, seed, EXPECTED)).isEqualTo(Schedule.of(kind, seed, EXPECTED));
    }
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void strikesWhileTheLoadRuns(Kind kind) {
    for (long seed = 1; seed <= 20; seed++) {
      assertThat(Schedule.of(kind, seed, EXPECTED))
          .isNotEmpty()
          .allSatisfy(strike -> assertThat(strike.after()).isBetween(1L, EXPECTED))
          .isSortedAccordingTo((a, b) -> Long.compare(a.after(), b.after()));
    }
  }
}
