package org.shouwang.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.shouwang.gateway.route.Traffic;

/** How many requests were too fast, by a clock that the test sets. */
class RefusedCallsTest {
  private final AtomicLong millis =
      new AtomicLong(Instant.parse("2026-03-01T12:00:59Z").toEpochMilli());
  private final Clock clock =
      ((InstantSource) () -> Instant.ofEpochMilli(millis.get())).withZone(ZoneOffset.UTC);
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final RefusedCalls refused = new RefusedCalls(clock, registry);

  @Test
  void thoseOfThisMinuteOrTheLastCountAndThenNoMore() {
    refused.count(Traffic.API);
    refused.count(Traffic.OPEN);
    assertThat(refused.inAMinute()).isEqualTo(2);
    millis.addAndGet(60_000);
    refused.count(Traffic.API);
    assertThat(refused.inAMinute()).as("of the minute before").isEqualTo(2);
    millis.addAndGet(60_000);
    assertThat(refused.inAMinute()).isEqualTo(1);
    millis.addAndGet(60_000);
    assertThat(refused.inAMinute()).isZero();
  }

  @Test
  void aPauseForgetsThem() {
    refused.count(Traffic.API);
    millis.addAndGet(3_600_000);
    assertThat(refused.inAMinute()).isZero();
  }

  @Test
  void theMetricOnlyGrows() {
    refused.count(Traffic.API);
    refused.count(Traffic.API);
    millis.addAndGet(3_600_000);
    assertThat(
            registry.get("shouwang.gateway.refused.calls").tag("traffic", "API").counter().count())
        .isEqualTo(2);
  }
}
