package org.shouwang.kit.checkpoint;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.LongAdder;
import org.shouwang.kit.log.ChainVerification.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Verifications that found the log changed: counted for the metrics, and said in the log. */
final class LogFaults implements MeterBinder {
  private static final Logger LOG = LoggerFactory.getLogger(LogFaults.class);

  private final LongAdder found = new LongAdder();

  void found(String log, Fault fault) {
    found.increment();
    LOG.error("The log {} was changed: {}", log, fault);
  }

  long count() {
    return found.sum();
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    FunctionCounter.builder("shouwang.log.faults", this, LogFaults::count)
        .description("Verifications of the commit log that found it changed")
        .register(registry);
  }
}
