package org.shouwang.kit.projection;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.shouwang.kit.failpoint.Failpoints;
import org.shouwang.kit.projection.RebuildProgress.Phase;
import org.shouwang.kit.stream.KafkaSettings;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.kit.stream.TopicShape;

/**
 * Fills a view anew beside the one that serves, and puts it in its place (蓝绿重建). Nothing that a
 * reader sees changes before the flip, and the flip is one compare-and-set. A rebuild that is cut
 * off leaves a filling that nobody refers to; the next one sweeps it away.
 *
 * @param <S> the state of a document
 */
final class Rebuild<S> {
  private static final Duration BEAT = Duration.ofSeconds(1);
  private static final int CATCH_UP_ROUNDS = 3;

  /** A thread's consumer costs about as much to make as these are to read. */
  private static final int RECORDS_PER_THREAD = 20_000;

  private final Projection<S> projection;
  private final RebuildProgress request;
  private final ViewStore store;
  private final ProjectionSettings settings;
  private final KafkaSettings kafka;
  private final TopicSettings topicSettings;
  private final Map<String, TopicShape> topics;
  private final List<TopicPartition> partitions;
  private final RebuildMeter meter;
  private final Semaphore turns;
  private final BooleanSupplier goOn;
  private boolean pausing;
  private long lastBeat;

  Rebuild(
      Projection<S> projection,
      RebuildProgress request,
      ViewStore store,
      ProjectionSettings settings,
      KafkaSettings kafka,
      TopicSettings topicSettings,
      List<TopicShape> topics,
      RebuildMeter meter,
      Semaphore turns,
      BooleanSupplier goOn) {
    this.projection = projection;
    this.request = request;
    this.store = store;
    this.settings = settings;
    this.kafka = kafka;
    this.topicSettings = topicSettings;
    this.topics = new TreeMap<>();
    topics.forEach(topic -> this.topics.put(topic.name(), topic));
    this.partitions =
        topics.stream()
            .flatMap(
                topic ->
                    IntStream.range(0, topic.partitions())
                        .mapToObj(p -> new TopicPartition(topic.name(), p)))
            .toList();
    this.meter = meter;
    this.turns = turns;
    this.goOn = goOn;
  }

  /**
   * Runs to its end.
   *
   * @throws RebuildFailedException if it must not go live
   */
  void run() throws InterruptedException {
    Sweep sweep = new Sweep(store);
    Sweep.Swept swept = sweep.sweep(projection.name(), projection.revision());
    ViewPointer seen = swept.pointer();
    Attempt next =
        store
            .pointers()
            .newAttempt(
                projection.name(),
                projection.revision(),
                Attempt.generations(projection.contexts(), topics.values(), topicSettings));
    try (var consumer = Filling.consumer(kafka)) {
      Map<TopicPartition, Long> filled;
      try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<?> dropped = beside.submit(() -> swept.leftovers().forEach(sweep::drop));
        filled = fill(consumer, next);
        awaitDropped(dropped);
      }
      meter.enter(Phase.INDEXING);
      new ViewDocuments<>(store.database(), next, projection).createIndexes();
      meter.enter(Phase.CATCHING_UP);
      var catchUp =
          new CatchUp<>(projection, store, next, topics, filled, settings.keep(), this::step);
      for (int round = 0; round < CATCH_UP_ROUNDS; round++) {
        catchUp.upTo(consumer, consumer.endOffsets(partitions));
      }
      boolean sameTopics = topicsOf(seen.live()).equals(topicsOf(next));
      if (!sameTopics) {
        comeAsFarAs(seen.live(), next, catchUp, consumer);
      }
      if (sameTopics && seen.live().revision() == projection.revision()) {
        replaceSameRevision(consumer, catchUp, seen, next);
      } else {
        checkSample(consumer, next);
        flip(seen, next);
      }
      meter.enter(Phase.DONE); // before anything else can fail: it serves
    }
  }

  private static void awaitDropped(Future<?> dropped) throws InterruptedException {
    try {
      dropped.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the sweep failed: " + e.getCause(), e.getCause());
    }
  }

  private List<String> topicsOf(Attempt attempt) {
    return attempt.topics(projection.contexts(), topicSettings);
  }

  /** A newer generation may still be being written: no reader is to see less than before. */
  private void comeAsFarAs(
      Attempt live, Attempt next, CatchUp<S> catchUp, KafkaConsumer<String, byte[]> consumer)
      throws InterruptedException {
    var generations = new GenerationVector(store.checkpoints(), projection, topicSettings);
    while (!generations.contains(next, live) && step()) {
      TimeUnit.MILLISECONDS.sleep(100);
      catchUp.upTo(consumer, consumer.endOffsets(partitions));
    }
  }

  /** Fills it up to the ends of now, which are the answer. */
  private Map<TopicPartition, Long> fill(KafkaConsumer<String, byte[]> consumer, Attempt next)
      throws InterruptedException {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
    long total =
        partitions.stream()
            .mapToLong(p -> ends.getOrDefault(p, 0L) - begins.getOrDefault(p, 0L))
            .sum();
    meter.fill(total);
    int threads = Math.clamp(total / RECORDS_PER_THREAD, 1, settings.rebuildThreads());
    FillingWorkers workers = new FillingWorkers(threads);
    var fresh =
        new Filling<>(
            projection,
            store,
            next,
            kafka,
            topics,
            settings.rebuildBudget() / threads,
            begins,
            workers::goOn,
            meter::read);
    workers.fill(
        fresh,
        Filling.queue(begins, ends),
        turns,
        () -> {
          step();
          meter.report();
        });
    // One write for all: what is cut off before begins anew, so nobody needs them earlier.
    store.checkpoints().begin(next.collection(), fresh.reached());
    return ends;
  }

  /** Between steps: may it go on? While it holds up the live view, it shows that it is alive. */
  private boolean step() {
    if (!goOn.getAsBoolean()) {
      throw new RebuildCutOffException();
    }
    long now = System.nanoTime();
    if (pausing && now - lastBeat > BEAT.toNanos()) {
      lastBeat = now;
      store.pointers().beat(projection.name(), request.id());
    }
    return true;
  }

  private void replaceSameRevision(
      KafkaConsumer<String, byte[]> consumer, CatchUp<S> catchUp, ViewPointer seen, Attempt next)
      throws InterruptedException {
    LiveVector vector = new LiveVector(store, partitions, seen.live(), this::step);
    if (!vector.awaitAsFarAs(next)) {
      flipWithout("not compared: the live view stands still", seen, next);
      return;
    }
    meter.enter(Phase.COMPARING);
    ViewPointer paused =
        store
            .pointers()
            .pause(seen, request.id())
            .orElseThrow(
                () -> new RebuildFailedException("the pointer changed before the comparison"));
    pausing = true;
    try {
      if (!vector.awaitPaused(paused)) {
        throw new RebuildFailedException("the live view did not stand still in time");
      }
      catchUp.upTo(consumer, vector.ends());
      var result = new Comparison(store.database(), this::step).compare(seen.live(), next);
      meter.compared(result.words());
      if (!result.same() && !request.acceptDifferences()) {
        throw new RebuildFailedException(
            "it differs from what serves; ask again with acceptDifferences to take it");
      }
      flip(paused, next);
    } catch (RuntimeException e) {
      store.pointers().resume(paused);
      throw e;
    }
  }

  private void checkSample(KafkaConsumer<String, byte[]> consumer, Attempt next) {
    var reached = store.checkpoints().find(next.collection(), partitions);
    var documents = new ViewDocuments<>(store.database(), next, projection);
    Comparison.Result result =
        new SampleFold<>(projection, store.parking().releases().of(next.collection()))
            .compare(consumer, reached, documents, this::step);
    meter.compared(result.words());
    if (!result.same()) {
      throw new RebuildFailedException("an independent fold of a sample gave something else");
    }
  }

  private void flipWithout(String why, ViewPointer seen, Attempt next) {
    meter.compared(why);
    if (!request.acceptDifferences()) {
      throw new RebuildFailedException(
          why + "; ask again with acceptDifferences to take it without");
    }
    flip(seen, next);
  }

  /** Only from the pointer that this rebuild began with, moved by nobody but itself. */
  private void flip(ViewPointer seen, Attempt next) {
    if (!store.pointers().flip(seen, next)) {
      throw new RebuildFailedException("the pointer changed before the flip");
    }
    store.failpoints().reached(Failpoints.Point.POINTER_FLIPPED);
  }
}
