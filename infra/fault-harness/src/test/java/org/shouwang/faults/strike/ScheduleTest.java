package org.shouwang.faults.strike;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.faults.run.Service;
import org.shouwang.faults.strike.Strike.Act;

class ScheduleTest {
  private static final long EXPECTED = 200;

  @ParameterizedTest
  @EnumSource(Kind.class)
  void isTheSameForTheSameSeed(Kind kind) {
    for (long seed = 1; seed <= 20; seed++) {
      assertThat(Schedule.of(kind, seed, EXPECTED, Optional.empty()))
          .isEqualTo(Schedule.of(kind, seed, EXPECTED, Optional.empty()));
    }
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void strikesWhileTheLoadRuns(Kind kind) {
    for (long seed = 1; seed <= 20; seed++) {
      assertThat(Schedule.of(kind, seed, EXPECTED, Optional.empty()))
          .isNotEmpty()
          .allSatisfy(strike -> assertThat(strike.after()).isBetween(1L, EXPECTED))
          .isSortedAccordingTo((a, b) -> Long.compare(a.after(), b.after()));
    }
  }

  @Test
  void strikesTheServiceThatItIsAimedAt() {
    for (long seed = 1; seed <= 20; seed++) {
      assertThat(Schedule.of(Kind.AT_OFFSET_STORED, seed, EXPECTED, Optional.of(Service.REPORTING)))
          .extracting(Strike::act)
          .allSatisfy(
              act ->
                  assertThat(act)
                      .isInstanceOfSatisfying(
                          Act.KillAt.class,
                          at -> assertThat(at.service()).isEqualTo(Service.REPORTING)));
    }
  }
}
