package org.shouwang.hazard.write.publicreport;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.write.publicreport.FloodGate.Kind;
import org.shouwang.hazard.write.publicreport.PublicReportProperties.Flood;
import org.shouwang.hazard.write.publicreport.PublicReportProperties.Limit;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.support.TestClock;

/** 防刷: counted by address, by the hour and by the day, and forgotten with the day. */
class FloodGateTest {
  private static final String HERE = "203.0.113.7";

  private final TestClock clock = new TestClock(Instant.parse("2026-03-02T02:00:00Z"));
  private final FloodGate gate =
      new FloodGate(
          new Flood(
              List.of(new Limit(2, Duration.ofHours(1)), new Limit(3, Duration.ofDays(1))),
              List.of(new Limit(1, Duration.ofMinutes(10))),
              100),
          clock);

  @Test
  void soManyAnHourAndSoManyADay() {
    passes(HERE);
    passes(HERE);
    isRefused(HERE);
    clock.step(Duration.ofHours(1));
    // What was refused counted too: the day's three are used up.
    isRefused(HERE);
    passes("203.0.113.8");
  }

  @Test
  void theNextHourBeginsAnew() {
    passes(HERE);
    clock.step(Duration.ofHours(1));
    passes(HERE);
    passes(HERE);
    isRefused(HERE);
  }

  @Test
  void theNextDayKnowsNothingOfThisOne() {
    passes(HERE);
    passes(HERE);
    isRefused(HERE);
    clock.set(Instant.parse("2026-03-02T16:00:00Z")); // midnight in Shanghai
    passes(HERE);
  }

  @Test
  void allAddressesOfOneNetworkCountAsOne() {
    passes("2001:db8:1:2::1");
    passes("2001:db8:1:2:ffff::9");
    isRefused("2001:db8:1:2::3");
    passes("2001:db8:1:3::1");
  }

  @Test
  void trackingIsCountedApart() {
    passes(HERE);
    assertThatCode(() -> gate.pass(Kind.TRACKING, HERE)).doesNotThrowAnyException();
    assertThatThrownBy(() -> gate.pass(Kind.TRACKING, HERE)).isInstanceOf(ProblemException.class);
    passes(HERE);
  }

  private void passes(String address) {
    assertThatCode(() -> gate.pass(Kind.REPORT, address)).doesNotThrowAnyException();
  }

  private void isRefused(String address) {
    assertThatThrownBy(() -> gate.pass(Kind.REPORT, address))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("too-many-requests");
  }
}
