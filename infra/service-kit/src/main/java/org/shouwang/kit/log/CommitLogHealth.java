package org.shouwang.kit.log;

import java.time.Duration;
import org.shouwang.kit.watch.Alarm;
import org.shouwang.kit.watch.KitStatus;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** How long appends to the log take; slow ones degrade the service. */
final class CommitLogHealth extends AbstractHealthIndicator {
  private final AppendTimes times;
  private final Duration patience;

  CommitLogHealth(AppendTimes times, Duration patience) {
    super("how long appends take is unknown");
    this.times = times;
    this.patience = patience;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    Duration average = times.average();
    health.withDetail("appendMillis", average.toMillis());
    if (average.compareTo(patience) > 0) {
      Alarm.APPEND_LATENCY.on(health);
      health.status(KitStatus.DEGRADED);
    } else {
      health.up();
    }
  }
}
