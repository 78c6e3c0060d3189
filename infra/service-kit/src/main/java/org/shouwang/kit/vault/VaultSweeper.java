package org.shouwang.kit.vault;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sweeps the vault now and then. Several instances may do so at once: deletions are guarded. */
final class VaultSweeper implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(VaultSweeper.class);

  private final Vault vault;
  private final VaultProperties properties;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("vault-sweeper").daemon().factory());

  VaultSweeper(Vault vault, VaultProperties properties, Clock clock) {
    this.vault = vault;
    this.properties = properties;
    this.clock = clock;
    long period = properties.sweepEvery().toMillis();
    timer.scheduleWithFixedDelay(this::sweep, period, period, TimeUnit.MILLISECONDS);
  }

  private void sweep() {
    try {
      int swept = vault.sweep(clock.instant().minus(properties.sweepAfter()));
      if (swept > 0) {
        log.info("Swept {} entries of the vault that no event refers to", swept);
      }
    } catch (RuntimeException e) {
      log.warn("The vault was not swept; the next sweep tries again", e);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
