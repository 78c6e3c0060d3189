package org.shouwang.bench;

import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.shouwang.kit.projection.Projection;
import org.shouwang.kit.projection.RebuildProgress;
import org.shouwang.kit.projection.RebuildProgress.Phase;
import org.shouwang.kit.projection.Rebuilds;

/** Rebuilds reports as an operator would, while they are live and hold the whole year. */
final class ReportsRebuild {
  private static final Duration PATIENCE = Duration.ofHours(1);
  private static final Duration LOOK = Duration.ofMillis(50);

  private final Platform platform;
  private final Service reporting;
  private final long records;

  ReportsRebuild(Platform platform) throws Exception {
    this.platform = platform;
    this.reporting = platform.caughtUpReporting();
    this.records = platform.records();
  }

  /** How many records the topics hold. */
  long records() {
    return records;
  }

  /** All reports. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  List<Projection<?>> views() {
    return (List) reporting.parts(Projection.class);
  }

  Projection<?> view(String name) {
    return views().stream().filter(view -> view.name().equals(name)).findFirst().orElseThrow();
  }

  /** From the request until the last one serves; returns the number of records in the topics. */
  long run(List<Projection<?>> views) throws Exception {
    Rebuilds rebuilds = reporting.part(Rebuilds.class);
    List<String> ids =
        views.stream()
            .map(view -> rebuilds.request(view.name(), false).orElseThrow().id())
            .toList();
    for (String id : ids) {
      Waiting.until(
          "rebuild " + id, PATIENCE, LOOK, () -> rebuilds.progress(id).orElseThrow().finished());
      RebuildProgress ended = rebuilds.progress(id).orElseThrow();
      if (ended.phase() != Phase.DONE) {
        throw new IllegalStateException(ended.view() + ": " + ended.trouble());
      }
    }
    return records;
  }

  /** The collection that serves, as the view's pointer says. */
  String live(String view) {
    Document pointer =
        platform
            .servers()
            .database("reporting")
            .getCollection("views")
            .find(new Document("_id", view))
            .first();
    if (pointer == null) {
      throw new IllegalStateException("no pointer of " + view);
    }
    Document live = pointer.get("live", Document.class);
    return "%s_r%d_%d"
        .formatted(view.replace('-', '_'), live.getInteger("revision"), live.getInteger("attempt"));
  }
}
