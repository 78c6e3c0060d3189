package org.shouwang.stack.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Duration SOON = Duration.ofSeconds(2);

  @Test
  void doublesThePauseAfterEachFailureUpToHalfAMinute() {
    var backoff = Backoff.none();
    assertThat(backoff.pause()).isZero();
    for (int seconds : new int[] {1, 2, 4, 8, 16, 30, 30}) {
      backoff = backoff.afterFailure(SOON);
      assertThat(backoff.pause()).isEqualTo(Duration.ofSeconds(seconds));
    }
  }

  @Test
  void beginsAnewAfterASteadyTime() {
    var backoff = Backoff.none().afterFailure(SOON).afterFailure(SOON).afterFailure(Backoff.STEADY);
    assertThat(backoff.pause()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void neverOverflows() {
    assertThat(new Backoff(Integer.MAX_VALUE - 1).afterFailure(SOON).pause())
        .isEqualTo(Duration.ofSeconds(30));
  }
}
