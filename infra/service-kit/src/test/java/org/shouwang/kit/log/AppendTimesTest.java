package org.shouwang.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.log.AppendTimes.Outcome;
import org.shouwang.kit.watch.KitStatus;
import org.springframework.boot.health.contributor.Status;

/** How long appends take, as health and metrics tell it. */
class AppendTimesTest {
  private final AtomicLong clock = new AtomicLong(5);
  private final AppendTimes times = new AppendTimes(clock::get);

  @Test
  void oneSlowAppendAmongQuickOnesMovesTheAverageLittle() {
    for (int i = 0; i < 50; i++) {
      append(Duration.ofMillis(10), Outcome.APPENDED);
    }
    append(Duration.ofSeconds(1), Outcome.APPENDED);
    assertThat(times.average()).isBetween(Duration.ofMillis(10), Duration.ofMillis(60));
    for (int i = 0; i < 200; i++) {
      append(Duration.ofSeconds(1), Outcome.APPENDED);
    }
    assertThat(times.average()).isGreaterThan(Duration.ofMillis(900));
  }

  @Test
  void saysNothingOfNowAfterAMinuteWithoutAppends() {
    append(Duration.ofSeconds(2), Outcome.APPENDED);
    assertThat(times.average()).isEqualTo(Duration.ofSeconds(2));
    clock.addAndGet(Duration.ofMinutes(1).toNanos());
    assertThat(times.average()).isZero();
  }

  @Test
  void countsOutcomesApart() {
    var registry = new SimpleMeterRegistry();
    times.bindTo(registry);
    append(Duration.ofMillis(3), Outcome.APPENDED);
    append(Duration.ofMillis(3), Outcome.REFUSED);
    append(Duration.ofMillis(3), Outcome.REFUSED);
    assertThat(registry.get("shouwang.append").tag("outcome", "REFUSED").timer().count())
        .isEqualTo(2);
    assertThat(registry.get("shouwang.append").tag("outcome", "APPENDED").timer().count())
        .isEqualTo(1);
  }

  @Test
  void slowAppendsDegradeHealthAndNameTheirPage() {
    var health = new CommitLogHealth(times, Duration.ofMillis(500));
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    append(Duration.ofSeconds(2), Outcome.APPENDED);
    assertThat(health.health().getStatus()).isEqualTo(KitStatus.DEGRADED);
    assertThat(health.health().getDetails()).containsEntry("runbook", "append-latency");
  }

  private void append(Duration took, Outcome outcome) {
    long begun = times.begin();
    clock.addAndGet(took.toNanos());
    times.ended(begun, outcome);
  }
}
