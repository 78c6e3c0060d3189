package org.shouwang.kit.stream;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * Creates and checks topics. Kept for ever, never compacted, a fixed number of partitions. One
 * connection for all who ask; it is made when it is first needed, so that a broker that is away
 * stops nobody from starting.
 */
public final class Topics implements AutoCloseable {
  private static final Duration CLOSING = Duration.ofSeconds(1);
  private static final Duration VISIBLE_PAUSE = Duration.ofMillis(50);
  private static final int VISIBLE_TRIES = 100;

  private final KafkaSettings kafka;
  private final TopicSettings settings;
  private @Nullable Admin connection;

  public Topics(KafkaSettings kafka, TopicSettings settings) {
    this.kafka = kafka;
    this.settings = settings;
  }

  /** As {@link #ensure(String, int)}, with as many partitions as are configured. */
  public TopicShape ensure(String topic) {
    return ensure(topic, settings.partitions());
  }

  /**
   * Creates a topic where it is missing, and checks it where it exists.
   *
   * @return what identifies it
   * @throws TopicUnfitException if it exists but could lose or reorder events
   * @throws KafkaException if no broker answers
   */
  public TopicShape ensure(String topic, int partitions) {
    Admin admin = admin();
    if (find(List.of(topic)).isEmpty()) {
      create(admin, topic, partitions);
    }
    TopicShape shape = shapeOnceVisible(topic);
    TopicRules rules = new TopicRules(admin, settings.replication());
    rules.verify(shape, partitions);
    rules.admitAnyTime(topic);
    return shape;
  }

  /**
   * The newest generation of some contexts' logs; those that have no topic are absent.
   *
   * @throws KafkaException if no broker answers
   */
  public Map<String, Integer> newest(Collection<String> contexts) {
    Map<String, Integer> newest = new TreeMap<>();
    for (String topic : names()) {
      for (String context : contexts) {
        int generation = settings.generation(context, topic);
        if (generation > 0) {
          newest.merge(context, generation, Math::max);
        }
      }
    }
    return newest;
  }

  private Set<String> names() {
    try {
      return admin().listTopics().names().get();
    } catch (ExecutionException e) {
      throw new KafkaException("cannot list topics", e.getCause());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /**
   * Deletes a topic; one that does not exist is deleted already.
   *
   * @throws KafkaException if no broker answers
   */
  void delete(String topic) {
    try {
      admin().deleteTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
        throw new KafkaException("cannot delete " + topic, e.getCause());
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /**
   * What identifies a topic: one that was deleted and made anew has another id.
   *
   * @throws KafkaException if no broker answers, or the topic does not exist
   */
  public TopicShape shape(String topic) {
    TopicShape found = find(List.of(topic)).get(topic);
    if (found == null) {
      throw new UnknownTopicOrPartitionException("no topic " + topic);
    }
    return found;
  }

  /**
   * What identifies each of some topics; those that do not exist are absent.
   *
   * @throws KafkaException if no broker answers
   */
  public Map<String, TopicShape> find(Collection<String> topics) {
    Map<String, TopicShape> found = new TreeMap<>();
    admin()
        .describeTopics(topics)
        .topicNameValues()
        .forEach(
            (topic, answer) -> {
              try {
                TopicDescription there = answer.get();
                found.put(
                    topic,
                    new TopicShape(topic, there.topicId().toString(), there.partitions().size()));
              } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                  throw new KafkaException(
                      "cannot describe " + topic + ": " + e.getCause(), e.getCause());
                }
              } catch (InterruptedException e) {
                throw interrupted(e);
              }
            });
    return found;
  }

  @Override
  public synchronized void close() {
    if (connection != null) {
      connection.close(CLOSING);
      connection = null;
    }
  }

  private synchronized Admin admin() {
    if (connection == null) {
      connection = Admin.create(kafka.admin());
    }
    return connection;
  }

  /** A topic that was just made shows a moment later. */
  private TopicShape shapeOnceVisible(String topic) {
    try {
      for (int i = 0; i < VISIBLE_TRIES; i++) {
        TopicShape shape = find(List.of(topic)).get(topic);
        if (shape != null) {
          return shape;
        }
        Thread.sleep(VISIBLE_PAUSE);
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    return shape(topic);
  }

  private void create(Admin admin, String topic, int partitions) {
    Map<String, String> config = new HashMap<>(TopicRules.REQUIRED);
    config.putAll(TopicRules.ANY_TIME);
    config.put(TopicConfig.COMPRESSION_TYPE_CONFIG, "producer");
    if (settings.replication() > 1) {
      config.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
    }
    NewTopic wanted = new NewTopic(topic, partitions, settings.replication()).configs(config);
    try {
      admin.createTopics(Set.of(wanted)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new KafkaException("cannot create " + topic, e.getCause());
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  static KafkaException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new InterruptException(e);
  }
}
