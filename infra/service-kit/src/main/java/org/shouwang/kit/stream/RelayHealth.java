package org.shouwang.kit.stream;

import com.mongodb.MongoException;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.lease.Leases;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.store.StoreConnection;
import org.shouwang.kit.watch.Alarm;
import org.shouwang.kit.watch.KitStatus;
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
  private final Leases leases;
  private final StoreConnection store;

  RelayHealth(
      CommitLog log,
      RelayStatus status,
      RelaySettings settings,
      Leases leases,
      StoreConnection store) {
    super("the relay's lag is unknown");
    this.log = log;
    this.status = status;
    this.settings = settings;
    this.leases = leases;
    this.store = store;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    RelayStatus.View now = status.now();
    health.withDetail("state", now.state()).withDetail("holdsLease", leases.holds("relay"));
    if (now.message() != null) {
      health.withDetail("message", now.message());
    }
    if (now.position() >= 0 && store.open()) {
      try {
        health.withDetail("lagCommits", log.head() - now.position());
      } catch (MongoException e) {
        health.down(e);
        Alarm.STORE_DOWN.on(health);
        return;
      }
    }
    Alarm alarm = alarm(now.state());
    if (alarm == null) {
      health.up();
      return;
    }
    alarm.on(health);
    boolean down = alarm == Alarm.TOPIC_LOST || alarm == Alarm.LOG_BEHIND_TOPIC;
    health.status(down ? Status.DOWN : KitStatus.DEGRADED);
  }

  private @Nullable Alarm alarm(RelayStatus.State state) {
    return switch (state) {
      case TOPIC_BEHIND, TOPIC_UNFIT -> Alarm.TOPIC_LOST;
      case LOG_UNFIT -> Alarm.LOG_BEHIND_TOPIC;
      case UNREACHABLE -> store.open() ? Alarm.BROKER_DOWN : Alarm.STORE_DOWN;
      case STANDBY -> null;
      case STARTING, RELAYING ->
          status.stalled().compareTo(settings.patience()) > 0 ? Alarm.RELAY_LAG : null;
    };
  }
}
