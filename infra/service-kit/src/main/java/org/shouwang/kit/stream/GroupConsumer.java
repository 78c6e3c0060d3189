package org.shouwang.kit.stream;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads topics as one member of a consumer group: Kafka says who has which partition, the positions
 * are the handlers' own. The partitions of one batch are handled side by side; the next poll comes
 * when all are done, so nothing is under way while partitions change hands.
 */
public final class GroupConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(GroupConsumer.class);
  private static final Duration POLL = Duration.ofMillis(200);

  private final String group;
  private final Supplier<List<String>> topicNames;
  private final KafkaSettings kafka;
  private final Topics topics;
  private final PartitionSource source;
  private final Map<TopicPartition, PartitionHandler> handlers = new HashMap<>();
  private final Map<String, TopicShape> shapes = new TreeMap<>();
  private final Set<TopicPartition> held = new HashSet<>();
  private final Backoff backoff = new Backoff();
  private final PartitionTroubles troubles = new PartitionTroubles(System::nanoTime);
  private final Signal stopped = new Signal();
  private volatile boolean running;
  private volatile @Nullable Thread worker;
  private volatile @Nullable KafkaConsumer<String, byte[]> consumer;
  private volatile ConsumerStatus status = ConsumerStatus.STARTING;

  /**
   * For one group.
   *
   * @param group the consumer group
   * @param topicNames what it reads, asked at every start and where the source reopens; waits until
   *     all of them exist
   */
  public GroupConsumer(
      String group,
      Supplier<List<String>> topicNames,
      KafkaSettings kafka,
      Topics topics,
      PartitionSource source) {
    this.group = group;
    this.topicNames = topicNames;
    this.kafka = kafka;
    this.topics = topics;
    this.source = source;
  }

  /** Begins to read, in a thread of its own. */
  public void start() {
    running = true;
    worker = Thread.ofPlatform().name(group).daemon().start(this::run);
  }

  /** Finishes the batch under way, leaves the group and returns. */
  public void stop() {
    running = false;
    stopped.raise();
    KafkaConsumer<String, byte[]> reading = consumer;
    if (reading != null) {
      reading.wakeup();
    }
    Thread thread = worker;
    if (thread != null) {
      Worker.join(thread);
    }
  }

  /** Has the source asked at once what to do, instead of after the poll under way. */
  public void lookAgain() {
    KafkaConsumer<String, byte[]> reading = consumer;
    if (reading != null) {
      reading.wakeup();
    }
  }

  /** What it is doing. */
  public ConsumerStatus status() {
    return status;
  }

  private void run() {
    while (running) {
      try {
        awaitTopics();
        read();
      } catch (WakeupException e) {
        LOG.debug("{} was woken to stop", group);
      } catch (InterruptedException e) {
        running = false;
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        LOG.warn("{} starts over: {}", group, e.toString());
        status = status.failed(e.toString());
        pauseAfterFailure();
      } finally {
        handlers.clear();
        held.clear();
        consumer = null;
      }
    }
  }

  private void awaitTopics() throws InterruptedException {
    while (running) {
      List<String> wanted = topicNames.get();
      shapes.clear();
      shapes.putAll(topics.find(wanted));
      if (shapes.keySet().containsAll(wanted)) {
        return;
      }
      status =
          status.waiting("of the topics %s there are only %s".formatted(wanted, shapes.keySet()));
      stopped.await(Duration.ofMillis(500));
    }
  }

  private void read() {
    Map<String, Object> settings = kafka.consumer();
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        List.of(CooperativeStickyAssignor.class.getName()));
    try (var reading =
            new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        PartitionWorkers workers = new PartitionWorkers()) {
      consumer = reading;
      source.prepare(shapes.values());
      if (otherTopicsWanted()) {
        return;
      }
      reading.subscribe(shapes.keySet(), new Rebalance());
      Heartbeat heartbeat = Heartbeat.of(reading);
      while (running) {
        PartitionSource.Flow flow = source.beforePoll(Set.copyOf(held));
        if (flow == PartitionSource.Flow.REOPEN) {
          if (otherTopicsWanted()) {
            return;
          }
          handlers.clear();
        }
        openMissing(reading);
        reading.resume(handlers.keySet());
        if (flow == PartitionSource.Flow.PAUSE) {
          reading.pause(handlers.keySet());
        }
        ConsumerRecords<String, byte[]> polled = poll(reading);
        handle(reading, polled, workers);
        backoff.succeeded();
        ConsumerStatus found =
            ConsumerStatus.of(reading, held, polled.isEmpty(), troubles.worst(held));
        status = polled.isEmpty() && heartbeat.stopped() ? found.unanswered() : found;
      }
    }
  }

  /** What comes next; nothing where it was woken to look again. */
  private ConsumerRecords<String, byte[]> poll(KafkaConsumer<String, byte[]> reading) {
    try {
      return reading.poll(POLL);
    } catch (WakeupException e) {
      if (!running) {
        throw e;
      }
      return ConsumerRecords.empty();
    }
  }

  private boolean otherTopicsWanted() {
    return !shapes.keySet().equals(Set.copyOf(topicNames.get()));
  }

  /** Opens what is held and not open; a partition in trouble stays paused until its next try. */
  private void openMissing(KafkaConsumer<String, byte[]> reading) {
    Map<TopicPartition, TopicShape> missing = new LinkedHashMap<>();
    for (TopicPartition partition : held) {
      if (handlers.containsKey(partition)) {
        continue;
      }
      if (troubles.mustWait(partition)) {
        reading.pause(List.of(partition));
        continue;
      }
      missing.put(partition, Objects.requireNonNull(shapes.get(partition.topic())));
    }
    if (missing.isEmpty()) {
      return;
    }
    PartitionSource.Opener opener;
    try {
      opener = source.opener(missing);
    } catch (RuntimeException e) {
      missing.keySet().forEach(partition -> cannotOpen(reading, partition, e));
      return;
    }
    for (TopicPartition partition : missing.keySet()) {
      try {
        PartitionHandler handler = opener.open(partition);
        reading.seek(partition, handler.position());
        handlers.put(partition, handler);
      } catch (RuntimeException e) {
        cannotOpen(reading, partition, e);
      }
    }
  }

  private void cannotOpen(
      KafkaConsumer<String, byte[]> reading, TopicPartition partition, RuntimeException e) {
    LOG.warn("{} cannot open {}: {}", group, partition, e.toString());
    troubles.failed(partition, e);
    reading.pause(List.of(partition));
  }

  /** Handles every open partition's part of a batch; one that fails is opened anew, later. */
  private void handle(
      KafkaConsumer<String, byte[]> reading,
      ConsumerRecords<String, byte[]> polled,
      PartitionWorkers workers) {
    Map<TopicPartition, Throwable> failed = workers.handle(handlers, polled);
    failed.forEach(
        (partition, cause) -> {
          LOG.warn("{} starts {} over", group, partition, cause);
          troubles.failed(partition, cause);
          handlers.remove(partition);
          reading.pause(List.of(partition));
        });
    for (TopicPartition partition : handlers.keySet()) {
      boolean nothingLeft = reading.currentLag(partition).orElse(-1) == 0;
      if (nothingLeft || !polled.records(partition).isEmpty()) {
        troubles.succeeded(partition);
      }
    }
  }

  private void pauseAfterFailure() {
    try {
      if (running) {
        stopped.await(backoff.failed());
      }
    } catch (InterruptedException e) {
      running = false;
      Thread.currentThread().interrupt();
    }
  }

  /** What is lost or given away is forgotten; what is assigned is opened before the next poll. */
  private final class Rebalance implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      held.addAll(partitions);
      KafkaConsumer<String, byte[]> reading = consumer;
      if (reading != null) {
        openMissing(reading);
      }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      held.removeAll(partitions);
      handlers.keySet().removeAll(partitions);
    }
  }
}
