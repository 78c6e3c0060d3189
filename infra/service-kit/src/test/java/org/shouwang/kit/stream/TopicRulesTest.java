package org.shouwang.kit.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.junit.jupiter.api.Test;

class TopicRulesTest {
  private static final Map<String, String> FIT =
      Map.of("retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy", "delete");

  private final Map<String, String> topic = new TreeMap<>(FIT);
  private final Map<String, String> broker = new TreeMap<>();
  private short replication = 1;

  @Test
  void findsNothingWrongWithATopicThatKeepsEverything() {
    broker.put("auto.create.topics.enable", "false");
    assertThat(faults(12)).isEmpty();
  }

  @Test
  void namesEverythingThatCouldLoseOrMisplaceEvents() {
    replication = 3;
    topic.put("retention.ms", "604800000");
    topic.put("retention.bytes", "1");
    topic.put("cleanup.policy", "compact");
    topic.put("min.insync.replicas", "1");
    broker.put("auto.create.topics.enable", "true");
    assertThat(faults(8))
        .containsExactlyInAnyOrder(
            "has 8 partitions instead of 12",
            "retention.ms is 604800000 instead of -1",
            "retention.bytes is 1 instead of -1",
            "cleanup.policy is compact instead of delete",
            "min.insync.replicas is 1 instead of 2",
            "auto.create.topics.enable is true instead of false");
  }

  @Test
  void takesWhatABrokerDoesNotSayForUnfit() {
    assertThat(faults(12)).containsExactly("auto.create.topics.enable is unknown instead of false");
  }

  private List<String> faults(int partitions) {
    return TopicRules.faults(
        new TopicShape("t", "id", partitions), 12, replication, config(topic), config(broker));
  }

  private static Config config(Map<String, String> entries) {
    return new Config(
        entries.entrySet().stream().map(e -> new ConfigEntry(e.getKey(), e.getValue())).toList());
  }
}
