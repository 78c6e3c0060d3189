package org.shouwang.kit.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Gauges whose values lie in the store. They are asked for in the background, so that whoever reads
 * the metrics never waits for a store that is away; what could not be asked is {@code NaN}.
 */
public final class StoreGauges implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(StoreGauges.class);

  private final Duration every;
  private final List<Known> all = new CopyOnWriteArrayList<>();
  private volatile CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean running;

  private static final class Known {
    final DoubleSupplier question;
    volatile double answer = Double.NaN;

    Known(DoubleSupplier question) {
      this.question = question;
    }
  }

  StoreGauges(Duration every) {
    this.every = every;
  }

  /**
   * A gauge.
   *
   * @param unit null where it has none
   * @param question asks the store; may throw what the driver throws
   */
  public MeterBinder gauge(
      String name, String description, @Nullable String unit, Tags tags, DoubleSupplier question) {
    Known known = new Known(question);
    all.add(known);
    return registry ->
        Gauge.builder(name, known, k -> k.answer)
            .description(description)
            .baseUnit(unit)
            .tags(tags)
            .register(registry);
  }

  private void look() {
    boolean answering = true;
    for (Known known : all) {
      if (answering) {
        try {
          known.answer = known.question.getAsDouble();
          continue;
        } catch (RuntimeException e) {
          LOG.debug("The store did not answer a gauge: {}", e.toString());
          answering = false; // nor would it the others, each after its time-out
        }
      }
      known.answer = Double.NaN;
    }
  }

  private void run(CountDownLatch end) {
    try {
      do {
        look();
      } while (!end.await(every.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void start() {
    CountDownLatch end = new CountDownLatch(1);
    stopped = end;
    running = true;
    Thread.ofPlatform().name("store-gauges").daemon().start(() -> run(end));
  }

  @Override
  public void stop() {
    stopped.countDown();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
