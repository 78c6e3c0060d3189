package org.shouwang.hazard.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.shouwang.kit.policy.Policies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has lapsed uploads go now and then. Several instances may do so at once: deletions are guarded.
 */
@Component
class EvidenceSweeper implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EvidenceSweeper.class);

  private final Uploads uploads;
  private final EvidenceLedger ledger;
  private final Policies policies;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("evidence-sweeper").daemon().factory());

  EvidenceSweeper(
      Uploads uploads,
      EvidenceLedger ledger,
      EvidenceProperties properties,
      Policies policies,
      Clock clock) {
    this.uploads = uploads;
    this.ledger = ledger;
    this.policies = policies;
    this.clock = clock;
    long period = properties.sweepEvery().toMillis();
    timer.scheduleWithFixedDelay(this::now, period, period, TimeUnit.MILLISECONDS);
  }

  private void now() {
    try {
      sweep(clock.instant());
    } catch (RuntimeException e) {
      log.warn("Lapsed uploads were not swept; the next sweep tries again", e);
    }
  }

  /**
   * Deletes what has lapsed by an instant. What a finding may have named before it lapsed stays
   * until every finding of that time has become a hazard, however far behind that is.
   */
  void sweep(Instant by) {
    int begun = uploads.lapse(by);
    Instant until = policies.until(Offers.NAMED_BY).orElse(Instant.EPOCH);
    int complete = until.isBefore(by) ? ledger.lapse(until) : ledger.lapse(by);
    if (begun + complete > 0) {
      log.info(
          "Deleted {} uploads and {} pieces of evidence that nothing refers to", begun, complete);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
