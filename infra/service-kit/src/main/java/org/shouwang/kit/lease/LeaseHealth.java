package org.shouwang.kit.lease;

import org.shouwang.kit.watch.Alarm;
import org.shouwang.kit.watch.KitStatus;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Which leases this instance holds, as far as it knows; one that had to take the same lease from
 * holders that stood still several times in ten minutes is degraded.
 */
final class LeaseHealth extends AbstractHealthIndicator {
  private static final int MANY = 3;

  private final Leases leases;

  LeaseHealth(Leases leases) {
    super("the leases are unknown");
    this.leases = leases;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.withDetail("held", leases.watch().held());
    int takeovers = leases.watch().recentTakeovers();
    health.withDetail("takeoversInTenMinutes", takeovers);
    if (takeovers >= MANY) {
      Alarm.LEASE_FLAPPING.on(health);
      health.status(KitStatus.DEGRADED);
    } else {
      health.up();
    }
  }
}
