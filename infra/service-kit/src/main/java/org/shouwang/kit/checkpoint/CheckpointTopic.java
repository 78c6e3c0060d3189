package org.shouwang.kit.checkpoint;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.log.SignedCheckpoint;
import org.shouwang.kit.stream.KafkaSettings;
import org.shouwang.kit.stream.TopicTail;
import org.shouwang.kit.stream.Topics;
import tools.jackson.databind.json.JsonMapper;

/**
 * The checkpoints of one log on the broker, so that whoever edits the store cannot take them back:
 * a topic of one partition, kept for ever. Not thread-safe but for {@link #last()}.
 */
final class CheckpointTopic implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String topic;
  private final KafkaSettings kafka;
  private final Topics topics;
  private @Nullable KafkaProducer<String, byte[]> producer;

  CheckpointTopic(String topic, KafkaSettings kafka, Topics topics) {
    this.topic = topic;
    this.kafka = kafka;
    this.topics = topics;
  }

  /**
   * Publishes one; returns when the broker has it.
   *
   * @throws KafkaException if it does not answer; the next call connects anew
   */
  void publish(SignedCheckpoint signed) {
    try {
      KafkaProducer<String, byte[]> open = producer;
      if (open == null) {
        topics.ensure(topic, 1);
        open =
            new KafkaProducer<>(
                kafka.rareProducer(), new StringSerializer(), new ByteArraySerializer());
        producer = open;
      }
      open.send(
              new ProducerRecord<>(
                  topic,
                  signed.checkpoint().log(),
                  JSON.writeValueAsBytes(CheckpointJson.of(signed))))
          .get();
    } catch (ExecutionException e) {
      close();
      throw new KafkaException("cannot publish a checkpoint", e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (KafkaException e) {
      close();
      throw e;
    }
  }

  /**
   * What was published last, empty where nothing was.
   *
   * @throws KafkaException if no broker answers
   */
  Optional<SignedCheckpoint> last() {
    return Optional.ofNullable(topics.find(List.of(topic)).get(topic))
        .map(shape -> TopicTail.read(kafka, shape).get(0))
        .map(found -> JSON.readValue(found.value(), CheckpointJson.class).signed());
  }

  @Override
  public void close() {
    KafkaProducer<String, byte[]> open = producer;
    producer = null;
    if (open != null) {
      open.close(Duration.ofSeconds(1));
    }
  }
}
