package org.shouwang.kit.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.shouwang.kit.store.StoreConnection;
import org.shouwang.kit.store.StoreHealth;
import org.shouwang.kit.stream.ConsumerStatus;
import org.shouwang.kit.stream.Parking;
import org.shouwang.kit.watch.Alarm;
import org.shouwang.kit.watch.KitStatus;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Tells the truth about the policies: one in trouble, or with parked events, is degraded. */
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
    boolean parkedAny = false;
    boolean stuck = false;
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
      parkedAny |= parked > 0;
      stuck |= status.trouble() != null;
    }
    if (stuck) {
      Alarm.VIEW_LAG.on(health);
    } else if (parkedAny) {
      Alarm.PARKED_EVENTS.on(health);
    }
    health.status(stuck || parkedAny ? KitStatus.DEGRADED : Status.UP);
  }
}
