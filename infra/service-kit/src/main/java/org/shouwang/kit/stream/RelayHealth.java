package org.shouwang.kit.stream;

import org.shouwang.kit.log.CommitLog;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Tells the truth about the relay. A broker that is away degrades the service, for commands still
 * succeed; a log or a topic that lost data takes it down.
 */
final class RelayHealth extends AbstractHealthIndicator {
  private final CommitLog log;
  private final RelayStatus status;
  private final RelaySettings settings;

  RelayHealth(CommitLog log, RelayStatus status, RelaySettings settings) {
    super("the relay's lag is unknown");
    this.log = log;
    this.status = status;
    this.settings = settings;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    RelayStatus.View now = status.now();
    health.withDetail("state", now.state());
    if (now.message() != null) {
      health.withDetail("message", now.message());
    }
    if (now.position() >= 0) {
      health.withDetail("lagCommits", log.head() - now.position());
    }
    health.status(
        switch (now.state()) {
          case TOPIC_BEHIND, TOPIC_UNFIT, LOG_UNFIT -> Status.DOWN;
          case UNREACHABLE -> KitStatus.DEGRADED;
          case STANDBY -> Status.UP;
          case STARTING, RELAYING ->
              status.stalled().compareTo(settings.patience()) > 0 ? KitStatus.DEGRADED : Status.UP;
        });
  }
}
