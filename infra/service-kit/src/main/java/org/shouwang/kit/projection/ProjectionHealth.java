package org.shouwang.kit.projection;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouwang.kit.store.StoreConnection;
import org.shouwang.kit.store.StoreHealth;
import org.shouwang.kit.stream.ConsumerStatus;
import org.shouwang.kit.watch.Alarm;
import org.shouwang.kit.watch.KitStatus;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Tells the truth about the views: what is behind, in trouble, has parked events, lacks some or was
 * to be rebuilt and was not is degraded.
 */
final class ProjectionHealth extends StoreHealth {
  private final Projections projections;
  private final Views views;
  private final Rebuilds rebuilds;

  ProjectionHealth(StoreConnection store, Projections projections, Views views, Rebuilds rebuilds) {
    super(store, "the views' parked events are unknown");
    this.projections = projections;
    this.views = views;
    this.rebuilds = rebuilds;
  }

  @Override
  protected void check(Health.Builder health) {
    Set<Alarm> alarms = EnumSet.noneOf(Alarm.class);
    for (ProjectionRunner<?> runner : projections.runners()) {
      ConsumerStatus status = runner.status();
      Attempt current = runner.current();
      Freshness freshness =
          current == null ? Freshness.NOTHING : views.of(runner.projection()).freshness(current);
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("partitions", status.partitions());
      details.put("lag", status.lag());
      details.put("parked", freshness.parked());
      if (!freshness.gaps().isEmpty()) {
        details.put("gaps", freshness.gaps());
      }
      if (status.trouble() != null) {
        details.put("trouble", status.trouble());
      }
      rebuilds.unfinished(runner.projection()).ifPresent(r -> details.put("rebuild", of(r)));
      Optional<RebuildProgress> failed = rebuilds.failed(runner.projection());
      failed.ifPresent(r -> details.put("failedRebuild", why(r)));
      health.withDetail(runner.projection().name(), details);
      if (status.alarming()) {
        alarms.add(status.brokerAway() ? Alarm.BROKER_DOWN : Alarm.VIEW_LAG);
      }
      if (freshness.parked() > 0) {
        alarms.add(Alarm.PARKED_EVENTS);
      }
      if (!freshness.gaps().isEmpty()) {
        alarms.add(Alarm.VIEW_INCOMPLETE);
      }
      if (failed.isPresent()) {
        alarms.add(Alarm.REBUILD_FAILED);
      }
    }
    Alarm.on(health, alarms);
    health.status(alarms.isEmpty() ? Status.UP : KitStatus.DEGRADED);
  }

  private static Map<String, Object> of(RebuildProgress rebuild) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("id", rebuild.id());
    details.put("phase", rebuild.phase());
    details.put("events", rebuild.events());
    details.put("total", rebuild.total());
    return details;
  }

  private static Map<String, Object> why(RebuildProgress rebuild) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("id", rebuild.id());
    details.put("finishedAt", rebuild.finishedAt());
    details.put("trouble", rebuild.trouble());
    return details;
  }
}
