package org.shouwang.hazard.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** 剩 n 天 / 逾期 n 天. */
class RemainingTest {
  /** 24:00 of 11 March, Asia/Shanghai. */
  private static final Instant DUE = Instant.parse("2026-03-11T16:00:00Z");

  private static final LocalDate DAY = LocalDate.of(2026, 3, 11);

  @Test
  void countsTheDaysUntilTheDueDay() {
    assertThat(Remaining.of(DUE, Instant.parse("2026-03-08T15:59:59Z")))
        .isEqualTo(new Remaining(DAY, 3, 0));
    assertThat(Remaining.of(DUE, Instant.parse("2026-03-08T16:00:00Z")))
        .as("midnight in Shanghai")
        .isEqualTo(new Remaining(DAY, 2, 0));
  }

  @Test
  void theDueDayIsTheLastOneAndEndsAtMidnight() {
    assertThat(Remaining.of(DUE, DUE.minusMillis(1))).isEqualTo(new Remaining(DAY, 0, 0));
    assertThat(Remaining.of(DUE, DUE)).isEqualTo(new Remaining(DAY, 0, 1));
    assertThat(Remaining.of(DUE, DUE.plusMillis(1)).overdue()).isTrue();
    assertThat(Remaining.of(DUE, DUE.plusSeconds(86_400))).isEqualTo(new Remaining(DAY, 0, 2));
  }

  @Test
  void aDeadlineWithinADayIsOverAtItsInstant() {
    Instant noon = Instant.parse("2026-03-11T04:00:00Z");
    assertThat(Remaining.of(noon, noon.minusMillis(1))).isEqualTo(new Remaining(DAY, 0, 0));
    assertThat(Remaining.of(noon, noon.plusSeconds(60))).isEqualTo(new Remaining(DAY, 0, 1));
  }
}
