package org.shouwang.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBrokerIT {
  @TempDir Path folder;

  @Test
  void keepsACommittedTransactionOverARestartOnTheSamePort() throws Exception {
    int port = Loopback.freePorts(2);
    try (var broker = LocalBroker.start(folder, port)) {
      createTopic(broker, "kept");
      produceInOneTransaction(broker, "kept", "a", "b");
    }
    try (var broker = LocalBroker.start(folder, port)) {
      assertThat(readAll(broker, "kept", 2)).containsExactly("a", "b");
    }
  }

  @Test
  void neverCreatesATopicByAccident() {
    try (var broker = LocalBroker.start(folder, 0);
        var producer =
            new KafkaProducer<>(
                client(broker, Map.of("max.block.ms", "1000")),
                new StringSerializer(),
                new StringSerializer())) {
      assertThatThrownBy(() -> producer.send(new ProducerRecord<>("absent", "a")).get())
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(TimeoutException.class);
    }
  }

  private static void createTopic(LocalBroker broker, String name) throws Exception {
    try (var admin = Admin.create(client(broker, Map.of()))) {
      admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
    }
  }

  private static void produceInOneTransaction(LocalBroker broker, String topic, String... values) {
    try (var producer =
        new KafkaProducer<>(
            client(broker, Map.of("transactional.id", "test")),
            new StringSerializer(),
            new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      for (String value : values) {
        producer.send(new ProducerRecord<>(topic, value));
      }
      producer.commitTransaction();
    }
  }

  private static List<String> readAll(LocalBroker broker, String topic, int count) {
    var settings =
        client(
            broker,
            Map.of(
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest",
                "max.poll.records",
                count));
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(new TopicPartition(topic, 0)));
      return consumer.poll(Duration.ofSeconds(20)).records(new TopicPartition(topic, 0)).stream()
          .map(r -> r.value())
          .toList();
    }
  }

  private static Map<String, Object> client(LocalBroker broker, Map<String, Object> more) {
    var settings = new HashMap<>(more);
    settings.put("bootstrap.servers", broker.bootstrapServers());
    return settings;
  }
}
