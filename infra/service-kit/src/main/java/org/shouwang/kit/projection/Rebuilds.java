package org.shouwang.kit.projection;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.lease.Lease;
import org.shouwang.kit.lease.Leases;
import org.shouwang.kit.projection.RebuildProgress.Phase;
import org.shouwang.kit.stream.KafkaSettings;
import org.shouwang.kit.stream.Signal;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.kit.stream.TopicShape;
import org.shouwang.kit.stream.Topics;
import org.shouwang.kit.stream.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Takes up the rebuilds that were asked for: of several views side by side, all of them together
 * filling no more partitions at once than one alone would. A request is a document, so a rebuild
 * whose process was killed is taken up again, from its beginning, by whoever comes first.
 */
public final class Rebuilds implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

  private final List<Projection<?>> projections;
  private final ViewStore store;
  private final RebuildJobs jobs;
  private final Leases leases;
  private final ProjectionSettings settings;
  private final KafkaSettings kafka;
  private final TopicSettings topicSettings;
  private final Topics topics;
  private final Clock clock;
  private final Renewal renewal;

  /** Kept between looks: only who watches a dead holder for its whole term may take over. */
  private final Map<String, Lease> held = new HashMap<>();

  /** Who rebuilds which view now. */
  private final Map<String, Thread> working = new ConcurrentHashMap<>();

  private final Semaphore turns;
  private final Signal work = new Signal();
  private volatile boolean running;
  private volatile boolean stopping;
  private volatile @Nullable Thread worker;

  Rebuilds(
      List<Projection<?>> projections,
      ViewStore store,
      Leases leases,
      ProjectionSettings settings,
      KafkaSettings kafka,
      TopicSettings topicSettings,
      Topics topics,
      Clock clock) {
    this.projections = List.copyOf(projections);
    this.store = store;
    this.jobs = new RebuildJobs(store.database());
    this.leases = leases;
    this.settings = settings;
    this.turns = new Semaphore(settings.rebuildThreads(), true);
    this.kafka = kafka;
    this.topicSettings = topicSettings;
    this.topics = topics;
    this.clock = clock;
    this.renewal = new Renewal(store.pointers(), topics, topicSettings, System::nanoTime);
  }

  /**
   * Asks for a rebuild; while one of the same revision has not ended, that is the answer.
   *
   * @return empty if this service has no such view
   */
  public Optional<RebuildProgress> request(String view, boolean acceptDifferences) {
    return find(view)
        .map(
            projection ->
                jobs.unfinished(view, projection.revision())
                    .orElseGet(() -> requested(projection, acceptDifferences)));
  }

  private RebuildProgress requested(Projection<?> projection, boolean acceptDifferences) {
    String seed = projection.name() + "/" + java.util.UUID.randomUUID();
    RebuildProgress job =
        new RebuildProgress(
            Ids.derive("reb", seed),
            projection.name(),
            projection.revision(),
            Phase.REQUESTED,
            0,
            0,
            0,
            null,
            acceptDifferences,
            null,
            null,
            clock.instant(),
            null);
    jobs.begin(job);
    work.raise();
    return job;
  }

  /** The rebuild of a view's revision that has not ended. */
  Optional<RebuildProgress> unfinished(Projection<?> projection) {
    return jobs.unfinished(projection.name(), projection.revision());
  }

  /** The rebuild of a view's revision that ended last, where it failed. */
  Optional<RebuildProgress> failed(Projection<?> projection) {
    return jobs.failed(projection.name(), projection.revision());
  }

  /** Whether this instance does a view's rebuild. */
  boolean holds(String view) {
    return leases.holds("rebuild:" + view);
  }

  /** How a rebuild stands. */
  public Optional<RebuildProgress> progress(String id) {
    return jobs.find(id);
  }

  /** Asks for a revision's first filling and waits for it. */
  void fillFirst(String view) throws InterruptedException {
    RebuildProgress job = request(view, true).orElseThrow();
    while (!stopping) {
      RebuildProgress now = jobs.find(job.id()).orElseThrow();
      if (now.phase() == Phase.DONE) {
        return;
      }
      if (now.phase() == Phase.FAILED) {
        throw new RebuildFailedException(String.valueOf(now.trouble()));
      }
      Thread.sleep(Duration.ofMillis(100));
    }
    throw new RebuildCutOffException();
  }

  private Optional<Projection<?>> find(String view) {
    return projections.stream().filter(p -> p.name().equals(view)).findFirst();
  }

  private void run() {
    try {
      while (running) {
        try {
          jobs.unfinished().forEach(this::takeUp);
          renewal.due(projections).forEach(view -> request(view, true));
        } catch (RuntimeException e) {
          LOG.warn("Looking for rebuilds failed: {}", e.toString());
        }
        work.await(leases.term().dividedBy(2));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void takeUp(RebuildProgress job) {
    Optional<Projection<?>> projection =
        find(job.view()).filter(p -> p.revision() == job.revision());
    if (projection.isEmpty() || !running || working.containsKey(job.view())) {
      return; // another revision's code takes it up, or it is under way
    }
    Lease lease = held.computeIfAbsent(job.view(), view -> leases.lease("rebuild:" + view));
    if (!lease.held()) {
      return;
    }
    if (!jobs.take(job.id(), lease.fence())) {
      lease.release(); // it has ended since it was looked for
      return;
    }
    Thread thread =
        Thread.ofPlatform()
            .name("rebuild-of-" + job.view())
            .daemon()
            .unstarted(() -> work(projection.get(), job, lease));
    working.put(job.view(), thread);
    thread.start();
  }

  private void work(Projection<?> projection, RebuildProgress job, Lease lease) {
    try {
      rebuild(projection, job, lease);
    } catch (RuntimeException e) { // the store is away: it is taken up again
      LOG.warn("The rebuild of {} was cut off: {}", job.view(), e.toString());
    } finally {
      working.remove(job.view());
    }
  }

  private <S> void rebuild(Projection<S> projection, RebuildProgress job, Lease lease) {
    RebuildMeter meter = new RebuildMeter(job, jobs, lease.fence(), clock);
    try {
      List<TopicShape> shapes =
          ProjectionRunner.newestTopics(projection, topics, topicSettings).stream()
              .map(topics::shape)
              .toList();
      new Rebuild<>(
              projection,
              job,
              store,
              settings,
              kafka,
              topicSettings,
              shapes,
              meter,
              turns,
              () -> running && lease.held())
          .run();
      LOG.info("Rebuilt {}: {}", job.view(), meter.summary());
    } catch (RebuildCutOffException e) {
      LOG.info("The rebuild of {} was cut off and will be taken up again", job.view());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      if (!running || !lease.held()) {
        LOG.info("The rebuild of {} ends here: {}", job.view(), e.toString());
        return;
      }
      LOG.warn("The rebuild of {} failed", job.view(), e);
      meter.failed(String.valueOf(e.getMessage()));
    } finally {
      lease.release();
    }
  }

  @Override
  public void start() {
    stopping = false;
    running = true;
    worker = Thread.ofPlatform().name("rebuilds").daemon().start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    stopping = true;
    work.raise();
    Thread thread = worker;
    if (thread != null) {
      Worker.join(thread);
    }
    List.copyOf(working.values()).forEach(Worker::join);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Stops before the projections, which may wait for a first filling. */
  @Override
  public int getPhase() {
    return 1;
  }
}
