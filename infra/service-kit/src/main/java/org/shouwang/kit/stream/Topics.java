package org.shouwang.kit.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates and checks topics. Kept for ever, never compacted, a fixed number of partitions. */
public final class Topics {
  private static final Map<String, String> REQUIRED =
      Map.of(
          TopicConfig.RETENTION_MS_CONFIG, "-1",
          TopicConfig.RETENTION_BYTES_CONFIG, "-1",
          TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);

  private final KafkaSettings kafka;
  private final TopicSettings settings;

  public Topics(KafkaSettings kafka, TopicSettings settings) {
    this.kafka = kafka;
    this.settings = settings;
  }

  /**
   * Creates a topic where it is missing, and checks it where it exists.
   *
   * @throws TopicUnfitException if it exists but could lose or reorder events
   * @throws KafkaException if no broker answers
   */
  public void ensure(String topic) {
    try (Admin admin = Admin.create(kafka.admin())) {
      if (describe(admin, topic) == null) {
        // A topic that was made this moment is not everywhere known yet, and has nothing to verify.
        create(admin, topic);
      } else {
        verify(admin, topic);
      }
    }
  }

  /**
   * Which of some topics do not exist yet.
   *
   * @throws KafkaException if no broker answers
   */
  public List<String> missing(Collection<String> topics) {
    try (Admin admin = Admin.create(kafka.admin())) {
      return topics.stream().filter(topic -> describe(admin, topic) == null).toList();
    }
  }

  /**
   * What identifies a topic: one that was deleted and made anew has another id.
   *
   * @throws KafkaException if no broker answers, or the topic does not exist
   */
  public TopicShape shape(String topic) {
    try (Admin admin = Admin.create(kafka.admin())) {
      TopicDescription found = describe(admin, topic);
      if (found == null) {
        throw new UnknownTopicOrPartitionException("no topic " + topic);
      }
      return new TopicShape(topic, found.topicId().toString(), found.partitions().size());
    }
  }

  private void create(Admin admin, String topic) {
    Map<String, String> config = new java.util.HashMap<>(REQUIRED);
    config.put(TopicConfig.COMPRESSION_TYPE_CONFIG, "producer");
    if (settings.replication() > 1) {
      config.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
    }
    NewTopic wanted =
        new NewTopic(topic, settings.partitions(), settings.replication()).configs(config);
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

  private void verify(Admin admin, String topic) {
    List<String> faults = new ArrayList<>();
    TopicDescription found = describe(admin, topic);
    if (found != null && found.partitions().size() != settings.partitions()) {
      faults.add(
          "has " + found.partitions().size() + " partitions instead of " + settings.partitions());
    }
    Config config = config(admin, topic);
    REQUIRED.forEach((key, value) -> expect(config, key, value, faults));
    if (settings.replication() > 1) {
      expect(config, TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2", faults);
    }
    if (!faults.isEmpty()) {
      throw new TopicUnfitException("topic " + topic + ": " + String.join(", ", faults));
    }
  }

  private static void expect(Config config, String key, String value, List<String> faults) {
    String actual = config.get(key).value();
    if (!value.equals(actual)) {
      faults.add(key + " is " + actual + " instead of " + value);
    }
  }

  private static Config config(Admin admin, String topic) {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try {
      Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
      if (config == null) {
        throw new KafkaException("no configuration of " + topic);
      }
      return config;
    } catch (ExecutionException e) {
      throw new KafkaException("cannot read the configuration of " + topic, e.getCause());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static @org.jspecify.annotations.Nullable TopicDescription describe(
      Admin admin, String topic) {
    try {
      return admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return null;
      }
      throw new KafkaException("cannot describe " + topic, e.getCause());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static KafkaException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new org.apache.kafka.common.errors.InterruptException(e);
  }
}
