package org.shouwang.kit.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.support.TestBroker;

class GroupConsumerTest {
  private static final int PARTITIONS = 3;

  private final KafkaSettings kafka = TestBroker.kafka();
  private final TopicSettings settings =
      new TopicSettings(TestBroker.topics().prefix(), PARTITIONS, (short) 1);
  private final Topics topics = new Topics(kafka, settings);
  private final String topic = settings.topic("hazard");
  private final Map<Integer, Integer> handled = new ConcurrentHashMap<>();
  private final AtomicInteger tries = new AtomicInteger();
  private final AtomicBoolean mended = new AtomicBoolean();

  @Test
  void goesOnWithTheOthersWhileOnePartitionIsInTrouble() {
    topics.ensure(topic);
    GroupConsumer consumer = consumer(this::handler);
    consumer.start();
    try {
      produce(10);
      await().until(() -> tries.get() >= 5);
      assertThat(consumer.status().trouble()).contains("not now");
      produce(10);
      await()
          .atMost(Duration.ofSeconds(2))
          .until(() -> handled.getOrDefault(1, 0) == 20 && handled.getOrDefault(2, 0) == 20);
      assertThat(handled).doesNotContainKey(0);

      mended.set(true);
      await().atMost(Duration.ofSeconds(10)).until(() -> handled.getOrDefault(0, 0) == 20);
      await().until(() -> consumer.status().trouble() == null);
    } finally {
      consumer.stop();
      topics.close();
    }
  }

  @Test
  void startsNowhereElseWhereItsPositionIsNotInTheTopic() {
    topics.ensure(topic);
    produce(10);
    GroupConsumer consumer = consumer(this::beyondTheEnd);
    consumer.start();
    try {
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () -> {
                assertThat(handled).as("it would read from the beginning or the end").isEmpty();
                assertThat(String.valueOf(consumer.status().trouble())).contains("out of range");
              });
    } finally {
      consumer.stop();
      topics.close();
    }
  }

  @Test
  void whatIsGivenAwayIsForgottenAndTheRestGoesOn() {
    topics.ensure(topic);
    Map<Integer, Integer> opened = new ConcurrentHashMap<>();
    Map<Integer, Integer> given = new ConcurrentHashMap<>();
    GroupConsumer consumer = consumer(partition -> counted(partition, opened));
    GroupConsumer other = consumer(partition -> counted(partition, given));
    consumer.start();
    try {
      await().atMost(Duration.ofSeconds(30)).until(() -> opened.size() == PARTITIONS);
      other.start();
      await().atMost(Duration.ofSeconds(30)).until(() -> !given.isEmpty());
      other.stop();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> given.keySet().stream().allMatch(p -> opened.getOrDefault(p, 0) > 1));
      produce(10);
      awaitHandled(10);
      assertThat(given).as("it keeps the others").hasSizeLessThan(PARTITIONS);
      Map<Integer, Integer> expected = new HashMap<>();
      for (int p = 0; p < PARTITIONS; p++) {
        expected.put(p, given.containsKey(p) ? 2 : 1);
      }
      assertThat(opened).isEqualTo(expected);
    } finally {
      other.stop();
      consumer.stop();
      topics.close();
    }
  }

  @Test
  void opensEverythingAnewAfterAnError() {
    topics.ensure(topic);
    Map<Integer, Integer> opened = new ConcurrentHashMap<>();
    AtomicBoolean failing = new AtomicBoolean();
    PartitionSource source =
        new PartitionSource() {
          @Override
          public Flow beforePoll(Collection<TopicPartition> held) {
            if (failing.compareAndSet(true, false)) {
              throw new IllegalStateException("not now");
            }
            return Flow.GO_ON;
          }

          @Override
          public Opener opener(Map<TopicPartition, TopicShape> partitions) {
            return partition -> counted(partition, opened);
          }
        };
    GroupConsumer consumer =
        new GroupConsumer(settings.prefix(), () -> List.of(topic), kafka, topics, source);
    consumer.start();
    try {
      produce(10);
      awaitHandled(10);
      failing.set(true);
      await().until(() -> !failing.get());
      produce(10);
      awaitHandled(20);
      assertThat(opened).containsOnlyKeys(0, 1, 2).containsValue(2).doesNotContainValue(1);
    } finally {
      consumer.stop();
      topics.close();
    }
  }

  /** Notes how often each partition was opened. */
  private PartitionHandler counted(TopicPartition partition, Map<Integer, Integer> opened) {
    mended.set(true);
    opened.merge(partition.partition(), 1, Integer::sum);
    return handler(partition);
  }

  private void awaitHandled(int perPartition) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(handled)
                    .isEqualTo(Map.of(0, perPartition, 1, perPartition, 2, perPartition)));
  }

  private GroupConsumer consumer(Function<TopicPartition, PartitionHandler> handler) {
    return new GroupConsumer(
        settings.prefix(), () -> List.of(topic), kafka, topics, partitions -> handler::apply);
  }

  private PartitionHandler beyondTheEnd(TopicPartition partition) {
    return new PartitionHandler() {
      @Override
      public long position() {
        return 1_000;
      }

      @Override
      public void handle(List<EventRecord> batch) {
        handled.merge(partition.partition(), batch.size(), Integer::sum);
      }
    };
  }

  private PartitionHandler handler(TopicPartition partition) {
    return new PartitionHandler() {
      @Override
      public long position() {
        return handled.getOrDefault(partition.partition(), 0);
      }

      @Override
      public void handle(List<EventRecord> batch) {
        if (partition.partition() == 0 && !mended.get()) {
          tries.incrementAndGet();
          throw new IllegalStateException("not now");
        }
        handled.merge(partition.partition(), batch.size(), Integer::sum);
      }
    };
  }

  private void produce(int perPartition) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (int i = 0; i < perPartition; i++) {
        for (int p = 0; p < PARTITIONS; p++) {
          producer.send(new ProducerRecord<>(topic, p, "key", new byte[] {1}));
        }
      }
    }
  }
}
