package org.shouwang.kit.policy;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.shouwang.kit.store.StoreConnection;
import org.shouwang.kit.store.StoreHealth;
import org.shouwang.kit.stream.ConsumerStatus;
import org.shouwang.kit.stream.Parking;
import org.shouwang.kit.watch.Alarm;
import org.shouwang.kit.watch.KitStatus;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Tells the truth about the policies: one that is behind, in trouble, or has parked events is
 * degraded.
 */
final class PolicyHealth extends StoreHealth {
  private final Policies policies;
  private final Parking parking;

  PolicyHealth(StoreConnection store, Policies policies, Parking parking) {
    super(store, "the policies' parked events are unknown");
    this.policies = policies;
    this.parking = parking;
  }

  @Override
  protected void check(Health.Builder health) {
    Set<Alarm> alarms = EnumSet.noneOf(Alarm.class);
    for (PolicyRunner runner : policies.runners()) {
      ConsumerStatus status = runner.status();
      long parked = parking.count(PolicyPartition.owner(runner.policy()));
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("partitions", status.partitions());
      details.put("lag", status.lag());
      details.put("parked", parked);
      if (status.trouble() != null) {
        details.put("trouble", status.trouble());
      }
      health.withDetail(runner.policy().name(), details);
      if (status.alarming()) {
        alarms.add(status.brokerAway() ? Alarm.BROKER_DOWN : Alarm.VIEW_LAG);
      }
      if (parked > 0) {
        alarms.add(Alarm.PARKED_EVENTS);
      }
    }
    Alarm.on(health, alarms);
    health.status(alarms.isEmpty() ? Status.UP : KitStatus.DEGRADED);
  }
}
