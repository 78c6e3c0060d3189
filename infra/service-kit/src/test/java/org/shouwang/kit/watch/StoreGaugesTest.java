package org.shouwang.kit.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Metrics that lie in the store, and what they say while it is away. */
class StoreGaugesTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final StoreGauges gauges = new StoreGauges(Duration.ofMillis(5));

  @AfterEach
  void stop() {
    gauges.stop();
  }

  @Test
  void saysWhatTheStoreSaysAndNothingWhileItIsAway() {
    AtomicBoolean away = new AtomicBoolean();
    AtomicInteger asked = new AtomicInteger();
    gauge(
        "first",
        () -> {
          if (away.get()) {
            throw new IllegalStateException("no answer");
          }
          return 7;
        });
    gauge("second", asked::incrementAndGet);
    assertThat(value("first")).isNaN();
    gauges.start();
    await().untilAsserted(() -> assertThat(value("first")).isEqualTo(7));

    away.set(true);
    await().untilAsserted(() -> assertThat(value("second")).isNaN());
    assertThat(value("first")).isNaN();
    int before = asked.get();
    away.set(false);
    await().untilAsserted(() -> assertThat(value("second")).isGreaterThan(before));
    assertThat(value("first")).isEqualTo(7);
  }

  private void gauge(String name, java.util.function.DoubleSupplier question) {
    gauges.gauge(name, "of a test", "things", Tags.empty(), question).bindTo(registry);
  }

  private double value(String name) {
    return registry.get(name).gauge().value();
  }
}
