package org.shouwang.kit.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Context;
import org.shouwang.kit.store.StoreConnection;
import org.shouwang.kit.stream.ConsumerStatus;
import org.shouwang.kit.stream.GroupConsumer;
import org.shouwang.kit.stream.KafkaSettings;
import org.shouwang.kit.stream.PartitionSource;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.kit.stream.TopicShape;
import org.shouwang.kit.stream.Topics;

/**
 * Keeps one view up to date. Writes the filling that belongs to its own code's revision: the live
 * one, or a kept one while a newer revision serves elsewhere. Before each poll it looks at the
 * pointer, so that a flip or a pause takes hold between two batches and never within one; and at
 * the store's primary, since memory is dropped when another one was elected.
 *
 * @param <S> the state of a document
 */
final class ProjectionRunner<S> implements PartitionSource {
  private final Projection<S> projection;
  private final ViewStore store;
  private final ProjectionSettings settings;
  private final TopicSettings topicSettings;
  private final Topics topics;
  private final FirstFilling firstFilling;
  private final StoreConnection connection;
  private final PauseWatch pauses;
  private final GroupConsumer consumer;
  private volatile @Nullable Attempt current;

  /** Under which primary the memory was filled. Consumer's thread only. */
  private String primary = "";

  /** Fills a revision that has no filling yet; returns when it has one, or gives up by throwing. */
  @FunctionalInterface
  interface FirstFilling {
    void fill(String view) throws InterruptedException;
  }

  ProjectionRunner(
      String service,
      Projection<S> projection,
      ViewStore store,
      StoreConnection connection,
      ProjectionSettings settings,
      KafkaSettings kafka,
      TopicSettings topicSettings,
      Topics topics,
      FirstFilling firstFilling) {
    this.projection = projection;
    this.store = store;
    this.connection = connection;
    this.settings = settings;
    this.topicSettings = topicSettings;
    this.topics = topics;
    this.firstFilling = firstFilling;
    this.pauses = new PauseWatch(store.pointers(), settings.pauseTerm(), System::nanoTime);
    this.consumer =
        new GroupConsumer(
            topicSettings.prefix()
                + "."
                + service
                + "."
                + projection.name()
                + ".r"
                + projection.revision(),
            this::topics,
            kafka,
            topics,
            this);
  }

  /** Those of its filling; before it has one, the newest of each log. */
  private List<String> topics() {
    return store
        .pointers()
        .find(projection.name())
        .flatMap(pointer -> pointer.of(projection.revision()))
        .map(attempt -> attempt.topics(projection.contexts(), topicSettings))
        .orElseGet(() -> newestTopics(projection, topics, topicSettings));
  }

  /** The newest topic of each log that a projection reads. */
  static List<String> newestTopics(
      Projection<?> projection, Topics topics, TopicSettings settings) {
    List<String> contexts = projection.contexts().stream().map(Context::wireName).toList();
    Map<String, Integer> newest = topics.newest(contexts);
    return contexts.stream()
        .map(context -> settings.topic(context, newest.getOrDefault(context, 1)))
        .sorted()
        .toList();
  }

  Projection<S> projection() {
    return projection;
  }

  void start() {
    store.pointers().watch(projection.name(), consumer::lookAgain);
    consumer.start();
  }

  void stop() {
    consumer.stop();
  }

  ConsumerStatus status() {
    return consumer.status();
  }

  /** The filling that this instance works on; null before it has one. */
  @Nullable Attempt current() {
    return current;
  }

  @Override
  public void prepare(Collection<TopicShape> shapes) {
    ViewPointer pointer =
        store
            .pointers()
            .findOrBegin(
                projection.name(),
                projection.revision(),
                Attempt.generations(projection.contexts(), shapes, topicSettings));
    if (pointer.of(projection.revision()).isEmpty()) {
      if (pointer.live().revision() > projection.revision()) {
        throw new StaleViewException(
            "revision %d of %s serves; this older code has nothing to write to"
                .formatted(pointer.live().revision(), projection.name()));
      }
      try {
        firstFilling.fill(projection.name());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while filling " + projection.name(), e);
      }
    }
    Attempt mine = mine(store.pointers().look(projection.name()).orElseThrow());
    current = mine;
    new ViewDocuments<>(store.database(), mine, projection).createIndexes();
  }

  private Attempt mine(ViewPointer pointer) {
    return pointer
        .of(projection.revision())
        .orElseThrow(
            () ->
                new StaleViewException(
                    "no filling of " + projection.name() + " r" + projection.revision()));
  }

  @Override
  public Flow beforePoll(Collection<TopicPartition> held) {
    Optional<ViewPointer> pointer = store.pointers().glance(projection.name());
    if (pointer.isEmpty()) {
      throw new StaleViewException("the pointer of " + projection.name() + " is gone");
    }
    Attempt mine = mine(pointer.get());
    String elected = connection.primary();
    if (!mine.equals(current) || !elected.equals(primary)) {
      current = mine;
      primary = elected; // what lies there is the truth, not what was remembered under another one
      return Flow.REOPEN;
    }
    if (mine.equals(pointer.get().live()) && pauses.paused(pointer.get())) {
      String pause = Objects.requireNonNull(pointer.get().pause());
      store.checkpoints().acknowledgePause(mine.collection(), held, pause);
      return Flow.PAUSE;
    }
    return Flow.GO_ON;
  }

  @Override
  public Opener opener(Map<TopicPartition, TopicShape> partitions) {
    Attempt mine = Objects.requireNonNull(current);
    Starts starts = Starts.read(store, mine, partitions);
    return partition ->
        new ViewPartition<>(
            store,
            mine,
            projection,
            partition,
            Objects.requireNonNull(partitions.get(partition)),
            settings.keep(),
            starts);
  }
}
