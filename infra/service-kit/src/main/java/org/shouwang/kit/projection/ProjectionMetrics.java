package org.shouwang.kit.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.shouwang.kit.stream.Parking;
import org.shouwang.kit.watch.StoreGauges;

/** What operators watch of one view. */
final class ProjectionMetrics implements MeterBinder {
  private final ProjectionRunner<?> runner;
  private final Views views;
  private final Rebuilds rebuilds;
  private final Tags tags;
  private final List<MeterBinder> stored;

  ProjectionMetrics(
      ProjectionRunner<?> runner,
      Views views,
      Rebuilds rebuilds,
      StoreGauges gauges,
      Parking parking) {
    this.runner = runner;
    this.views = views;
    this.rebuilds = rebuilds;
    String view = runner.projection().name();
    this.tags = Tags.of("view", view);
    this.stored =
        List.of(
            parking.gauge(gauges, view, this::collection),
            gauges.gauge(
                "shouwang.projection.gaps",
                "Losses that a view noticed in its topics since it was filled",
                "gaps",
                tags,
                this::gaps),
            gauges.gauge(
                "shouwang.rebuild.progress",
                "Part of the topics that a rebuild has read, 1 while none is under way",
                "ratio",
                tags,
                this::rebuilt),
            gauges.gauge(
                "shouwang.rebuild.failed",
                "1 while the last rebuild that ended failed",
                null,
                tags,
                () -> rebuilds.failed(runner.projection()).isPresent() ? 1 : 0));
  }

  private String collection() {
    Attempt current = runner.current();
    return current == null ? "" : current.collection();
  }

  private double gaps() {
    Attempt current = runner.current();
    return current == null ? 0 : views.of(runner.projection()).freshness(current).gaps().size();
  }

  private double rebuilt() {
    return rebuilds
        .unfinished(runner.projection())
        .map(r -> r.total() == 0 ? 0 : (double) r.events() / r.total())
        .orElse(1.0);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    String view = runner.projection().name();
    Gauge.builder("shouwang.projection.lag", runner, r -> r.status().lag())
        .description("Records that a view has not applied yet, in this instance")
        .baseUnit("records")
        .tags(tags)
        .register(registry);
    Gauge.builder("shouwang.projection.trouble", runner, r -> r.status().inTrouble() ? 1 : 0)
        .description("1 while a view does not get on in this instance")
        .tags(tags)
        .register(registry);
    Gauge.builder("shouwang.lease.held", rebuilds, r -> r.holds(view) ? 1 : 0)
        .description("1 while this instance holds the lease")
        .tag("lease", "rebuild:" + view)
        .register(registry);
    stored.forEach(gauge -> gauge.bindTo(registry));
  }
}
