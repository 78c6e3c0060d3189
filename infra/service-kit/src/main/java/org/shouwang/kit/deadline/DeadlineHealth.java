package org.shouwang.kit.deadline;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shouwang.kit.watch.Alarm;
import org.shouwang.kit.watch.KitStatus;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Timers that are late, or that do not get on, are degraded. */
final class DeadlineHealth extends AbstractHealthIndicator {
  private final Deadlines deadlines;
  private final Duration patience;

  DeadlineHealth(Deadlines deadlines, Duration patience) {
    super("the timers are unknown");
    this.deadlines = deadlines;
    this.patience = patience;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    boolean late = false;
    for (TimerRunner runner : deadlines.runners()) {
      TimerRunner.Status status = runner.status();
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("atWork", status.atWork());
      Duration lag = status.lag();
      if (lag != null) {
        details.put("lagSeconds", lag.toSeconds());
        late |= lag.compareTo(patience) > 0;
      }
      if (status.trouble() != null) {
        details.put("trouble", status.trouble());
        late = true;
      }
      health.withDetail(runner.name(), details);
    }
    if (late) {
      Alarm.DEADLINE_LAG.on(health);
    }
    health.status(late ? KitStatus.DEGRADED : Status.UP);
  }
}
