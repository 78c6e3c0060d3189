package org.shouwang.hazard.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

  /** What comes with evidence that was named before, elsewhere. */
  private static final List<String> NAMING =
      List.of(Offers.OF_FINDINGS, Offers.OF_DRILLS, Offers.OF_REPORTS, Offers.OF_LOOK_BACKS);

  private final Uploads uploads;
  private final EvidenceLedger ledger;
  private final Policies policies;
  private final NamedByConflicts conflicts;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("evidence-sweeper").daemon().factory());

  EvidenceSweeper(
      Uploads uploads,
      EvidenceLedger ledger,
      EvidenceProperties properties,
      Policies policies,
      NamedByConflicts conflicts,
      Clock clock) {
    this.uploads = uploads;
    this.ledger = ledger;
    this.policies = policies;
    this.conflicts = conflicts;
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
   * Deletes what has lapsed by an instant. What a finding, a report or an answer to a look-back may
   * have named before it lapsed stays until each of that time was handled, however far behind that
   * is; and what an offline item names that is kept for a person, until she has decided.
   */
  void sweep(Instant by) {
    int begun = uploads.lapse(by);
    Instant until = by;
    for (String policy : NAMING) {
      Instant handled = policies.until(policy).orElse(Instant.EPOCH);
      until = handled.isBefore(until) ? handled : until;
    }
    int complete = ledger.lapse(until, conflicts);
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
