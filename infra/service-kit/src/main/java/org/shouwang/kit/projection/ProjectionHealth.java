package org.shouwang.kit.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.shouwang.kit.stream.ConsumerStatus;
import org.shouwang.kit.stream.KitStatus;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Tells the truth about the views: what is behind, in trouble, has parked events or lacks some is
 * degraded.
 */
final class ProjectionHealth extends AbstractHealthIndicator {
  private static final long MUCH = 10_000;

  private final Projections projections;
  private final Views views;

  ProjectionHealth(Projections projections, Views views) {
    super("the views' parked events are unknown");
    this.projections = projections;
    this.views = views;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    boolean degraded = false;
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
      health.withDetail(runner.projection().name(), details);
      degraded |= freshness.incomplete() || status.trouble() != null || status.lag() > MUCH;
    }
    health.status(degraded ? KitStatus.DEGRADED : Status.UP);
  }
}
