package org.shouwang.kit.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** What a topic and its brokers must be like so that no event is lost or lands elsewhere. */
final class TopicRules {
  static final Map<String, String> REQUIRED =
      Map.of(
          TopicConfig.RETENTION_MS_CONFIG, "-1",
          TopicConfig.RETENTION_BYTES_CONFIG, "-1",
          TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);

  /**
   * A record bears the time at which its commit was recorded, and that never runs backwards: after
   * a clock that went wrong it lies ahead for as long. A broker would refuse more than an hour of
   * it.
   */
  static final Map<String, String> ANY_TIME =
      Map.of(
          TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, Long.toString(Long.MAX_VALUE),
          TopicConfig.MESSAGE_TIMESTAMP_BEFORE_MAX_MS_CONFIG, Long.toString(Long.MAX_VALUE));

  private static final String AUTO_CREATE = "auto.create.topics.enable";

  private final Admin admin;
  private final short replication;

  TopicRules(Admin admin, short replication) {
    this.admin = admin;
    this.replication = replication;
  }

  /**
   * Checks a topic.
   *
   * @throws TopicUnfitException naming everything that is not as it must be
   * @throws KafkaException if no broker answers
   */
  void verify(TopicShape found, int partitions) {
    List<String> faults =
        faults(
            found,
            partitions,
            replication,
            config(ConfigResource.Type.TOPIC, found.name()),
            config(ConfigResource.Type.BROKER, anyBroker()));
    if (!faults.isEmpty()) {
      throw new TopicUnfitException("topic " + found.name() + ": " + String.join(", ", faults));
    }
  }

  /** Lets a topic of an older build take records of any time; it loses nothing by that. */
  void admitAnyTime(String topic) {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    Config now = config(ConfigResource.Type.TOPIC, topic);
    List<AlterConfigOp> changes = new ArrayList<>();
    ANY_TIME.forEach(
        (key, value) -> {
          ConfigEntry entry = now.get(key);
          if (entry == null || !value.equals(entry.value())) {
            changes.add(new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET));
          }
        });
    if (changes.isEmpty()) {
      return;
    }
    try {
      admin.incrementalAlterConfigs(Map.of(resource, changes)).all().get();
    } catch (ExecutionException e) {
      throw new KafkaException("cannot configure " + topic, e.getCause());
    } catch (InterruptedException e) {
      throw Topics.interrupted(e);
    }
  }

  /** What is not as it must be. */
  static List<String> faults(
      TopicShape found, int partitions, short replication, Config topic, Config broker) {
    List<String> faults = new ArrayList<>();
    if (found.partitions() != partitions) {
      faults.add("has " + found.partitions() + " partitions instead of " + partitions);
    }
    REQUIRED.forEach((key, value) -> expect(topic, key, value, faults));
    if (replication > 1) {
      expect(topic, TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2", faults);
    }
    // A topic that appears because somebody asked for it would have neither its layout nor its
    // rules.
    expect(broker, AUTO_CREATE, "false", faults);
    return faults;
  }

  private static void expect(Config config, String key, String value, List<String> faults) {
    ConfigEntry entry = config.get(key);
    String actual = entry == null ? "unknown" : entry.value();
    if (!value.equals(actual)) {
      faults.add(key + " is " + actual + " instead of " + value);
    }
  }

  private String anyBroker() {
    try {
      return admin.describeCluster().nodes().get().iterator().next().idString();
    } catch (ExecutionException e) {
      throw new KafkaException("cannot describe the cluster", e.getCause());
    } catch (InterruptedException e) {
      throw Topics.interrupted(e);
    }
  }

  private Config config(ConfigResource.Type type, String name) {
    ConfigResource resource = new ConfigResource(type, name);
    try {
      Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
      if (config == null) {
        throw new KafkaException("no configuration of " + name);
      }
      return config;
    } catch (ExecutionException e) {
      throw new KafkaException("cannot read the configuration of " + name, e.getCause());
    } catch (InterruptedException e) {
      throw Topics.interrupted(e);
    }
  }
}
