package org.shouwang.kit.projection;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What operators do with views: look, rebuild, watch, drop what is kept. */
@RestController
@RequestMapping("/api/v1/operations/projections")
final class OperationsController {
  private static final Logger LOG = LoggerFactory.getLogger(OperationsController.class);
  private static final Duration LONGEST_WATCH = Duration.ofHours(1);
  private static final Duration EVERY = Duration.ofMillis(300);

  private final Projections projections;
  private final Rebuilds rebuilds;
  private final ViewStore store;
  private final Views views;

  OperationsController(Projections projections, Rebuilds rebuilds, ViewStore store, Views views) {
    this.projections = projections;
    this.rebuilds = rebuilds;
    this.store = store;
    this.views = views;
  }

  /**
   * A rebuild to be done.
   *
   * @param acceptDifferences whether it may go live although it differs from what is live; no
   *     unless it says so
   */
  record Request(@Nullable Boolean acceptDifferences) {}

  /**
   * One view.
   *
   * @param name its name
   * @param revision of its code
   * @param collection that serves
   * @param kept collections that served before
   * @param lag records that this instance has not applied yet
   * @param parked events that were set aside
   * @param gaps what its topics lack or it passed over
   * @param trouble why it does not get on
   * @param failedRebuild the rebuild that ended last, where it failed
   */
  record ViewStatus(
      String name,
      int revision,
      @Nullable String collection,
      List<String> kept,
      long lag,
      long parked,
      List<String> gaps,
      @Nullable String trouble,
      @Nullable RebuildProgress failedRebuild) {}

  @GetMapping
  @Access(roles = Role.OPERATOR)
  List<ViewStatus> views() {
    return projections.runners().stream().map(this::status).toList();
  }

  private ViewStatus status(ProjectionRunner<?> runner) {
    String name = runner.projection().name();
    var pointer = store.pointers().find(name);
    String live = pointer.map(p -> p.live().collection()).orElse(null);
    Freshness freshness =
        pointer
            .map(p -> views.of(runner.projection()).freshness(p.live()))
            .orElse(Freshness.NOTHING);
    return new ViewStatus(
        name,
        runner.projection().revision(),
        live,
        pointer.map(p -> p.kept().stream().map(Attempt::collection).toList()).orElse(List.of()),
        runner.status().lag(),
        freshness.parked(),
        freshness.gaps(),
        runner.status().trouble(),
        rebuilds.failed(runner.projection()).orElse(null));
  }

  @PostMapping("/{view}/rebuilds")
  @Access(roles = Role.OPERATOR)
  ResponseEntity<RebuildProgress> rebuild(
      @PathVariable String view, @RequestBody(required = false) @Nullable Request request) {
    boolean accept = request != null && Boolean.TRUE.equals(request.acceptDifferences());
    RebuildProgress job = rebuilds.request(view, accept).orElseThrow(this::notFound);
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/operations/projections/" + view + "/rebuilds/" + job.id()))
        .body(job);
  }

  @GetMapping("/{view}/rebuilds/{id}")
  @Access(roles = Role.OPERATOR)
  RebuildProgress progress(@PathVariable String view, @PathVariable String id) {
    return rebuilds.progress(id).filter(job -> job.view().equals(view)).orElseThrow(this::notFound);
  }

  /** The progress as events, until the rebuild has ended or the reader leaves. */
  @GetMapping(path = "/{view}/rebuilds/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Access(roles = Role.OPERATOR)
  SseEmitter watch(@PathVariable String view, @PathVariable String id) {
    RebuildProgress first = progress(view, id);
    SseEmitter emitter = new SseEmitter(LONGEST_WATCH.toMillis());
    Thread.ofVirtual().name("rebuild-watch-" + id).start(() -> send(emitter, first));
    return emitter;
  }

  private void send(SseEmitter emitter, RebuildProgress first) {
    try {
      RebuildProgress now = first;
      emitter.send(SseEmitter.event().name("progress").data(now));
      while (!now.finished()) {
        Thread.sleep(EVERY);
        now = rebuilds.progress(first.id()).orElse(first);
        emitter.send(SseEmitter.event().name("progress").data(now));
      }
      emitter.complete();
    } catch (IOException | IllegalStateException e) {
      LOG.debug("The watcher of rebuild {} left: {}", first.id(), e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      emitter.completeWithError(e);
    }
  }

  @DeleteMapping("/{view}/kept")
  @Access(roles = Role.OPERATOR)
  ResponseEntity<Void> dropKept(@PathVariable String view) {
    ProjectionRunner<?> runner = projections.find(view).orElseThrow(this::notFound);
    new Sweep(store).dropKept(runner.projection().name());
    return ResponseEntity.noContent().build();
  }

  private ProblemException notFound() {
    return new ProblemException(KitProblem.NOT_FOUND);
  }
}
