package org.shouwang.faults.strike;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.shouwang.faults.check.Injected;
import org.shouwang.faults.check.Topic;
import org.shouwang.faults.run.Machine;

/** Puts records into topics that no relay put there. */
final class Records {
  private final Machine machine;
  private final Injected injected;

  Records(Machine machine, Injected injected) {
    this.machine = machine;
    this.injected = injected;
  }

  /** Records that lie there already, once more; returns how many. */
  int duplicate(String topic, int count, SplittableRandom random) {
    List<Topic.Entry> entries = Topic.read(machine.bootstrapServers(), topic).entries();
    int most = entries.isEmpty() ? 0 : count;
    for (int i = 0; i < most; i++) {
      Topic.Entry again = entries.get(random.nextInt(entries.size()));
      var copy = new ProducerRecord<>(topic, again.partition(), again.key(), again.value());
      again.headers().forEach((name, value) -> copy.headers().add(name, value));
      send(copy);
    }
    return most;
  }

  /** A hazard of its own that cannot be read: of an unknown version, or no JSON at all. */
  void poison(String context, String topic, boolean unknownVersion, SplittableRandom random) {
    String subject = "hz-" + "0".repeat(10) + Long.toHexString(random.nextLong() | Long.MIN_VALUE);
    String id = "poison-" + subject;
    // The last of its partition: what comes after it in the log lies behind the poison too.
    List<Topic.Entry> entries = Topic.read(machine.bootstrapServers(), topic).entries();
    int partition = entries.get(random.nextInt(entries.size())).partition();
    Topic.Entry like =
        entries.stream()
            .filter(entry -> entry.partition() == partition)
            .max(Comparator.comparingLong(Topic.Entry::offset))
            .orElseThrow();
    byte[] value =
        (unknownVersion ? "{\"more\":1}" : "{\"occurredAt\":").getBytes(StandardCharsets.UTF_8);
    var record = new ProducerRecord<>(topic, like.partition(), subject, value);
    like.headers().forEach((name, header) -> record.headers().add(name, header));
    Map.of(
            "ce_id",
            id,
            "ce_subject",
            subject,
            "ce_sequence",
            "0",
            "ce_type",
            "org.shouwang.hazard.reported." + (unknownVersion ? "v9" : "v1"))
        .forEach(
            (name, text) -> {
              record.headers().remove(name);
              record.headers().add(name, text.getBytes(StandardCharsets.UTF_8));
            });
    injected.poison(new Injected.Poison(context, id, subject));
    send(record);
  }

  private void send(ProducerRecord<String, byte[]> record) {
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            machine.bootstrapServers(),
            ProducerConfig.ACKS_CONFIG,
            "all");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      RecordMetadata at = producer.send(record).get();
      injected.at(at.topic(), at.partition(), at.offset());
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot put a record into " + record.topic(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
