package org.shouwang.kit.checkpoint;

import org.shouwang.kit.watch.Alarm;
import org.shouwang.kit.watch.KitStatus;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Says so when the log is not what was signed. */
final class CheckpointHealth extends AbstractHealthIndicator {
  private final CheckpointKeeper keeper;

  CheckpointHealth(CheckpointKeeper keeper) {
    super("whether the log is what was signed is unknown");
    this.keeper = keeper;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    String trouble = keeper.trouble();
    if (trouble == null) {
      health.up();
      return;
    }
    health.withDetail("message", trouble);
    Alarm.LOG_VERIFICATION_FAILED.on(health);
    health.status(KitStatus.DEGRADED);
  }
}
