package org.shouwang.kit.checkpoint;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.shouwang.kit.watch.StoreGauges;

/** What operators watch of the rounds over the log, the same in every instance. */
final class LogRoundMetrics implements MeterBinder {
  private final LogRoundStore store;
  private final List<MeterBinder> gauges;

  LogRoundMetrics(LogRoundStore store, StoreGauges gauges, Clock clock) {
    this.store = store;
    this.gauges =
        List.of(
            gauges.gauge(
                "shouwang.log.verification.fault",
                "1 while the last look at the log found it changed",
                null,
                Tags.empty(),
                () -> ask(round -> round.fault() == null ? 0 : 1, 0)),
            gauges.gauge(
                "shouwang.log.verification.progress",
                "Part of the log that the round under way has found good, 1 while none is",
                "ratio",
                Tags.empty(),
                () -> ask(LogRound::progress, 1)),
            gauges.gauge(
                "shouwang.log.verification.age",
                "Since when the whole log was last found good",
                "seconds",
                Tags.empty(),
                () -> ask(round -> age(round, clock), Double.NaN)));
  }

  private double ask(ToDoubleFunction<LogRound> question, double withoutOne) {
    return store.find().map(question::applyAsDouble).orElse(withoutOne);
  }

  private static double age(LogRound round, Clock clock) {
    LogRound.Whole whole = round.whole();
    return whole == null
        ? Double.NaN
        : Duration.between(whole.endedAt(), clock.instant()).toMillis() / 1000.0;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauges.forEach(gauge -> gauge.bindTo(registry));
  }
}
