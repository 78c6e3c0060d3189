package org.shouwang.hazard.invariants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.stream.EventRecord;
import org.shouwang.kit.stream.RelayRecords;

/** The service's topic as a list in memory, of the relay's records. */
final class Topic {
  private static final String NAME = "shouwang.hazard.events";
  private static final int PARTITIONS = 2;

  private final Map<TopicPartition, List<EventRecord>> partitions = new HashMap<>();

  /** Puts a commit there, and answers its records. */
  List<EventRecord> relay(Commit commit) {
    List<EventRecord> added = new ArrayList<>();
    for (ProducerRecord<String, byte[]> made : RelayRecords.of(NAME, PARTITIONS, commit)) {
      List<EventRecord> there =
          partitions.computeIfAbsent(
              new TopicPartition(NAME, made.partition()), p -> new ArrayList<>());
      Map<String, byte[]> headers = new HashMap<>();
      made.headers().forEach(header -> headers.put(header.key(), header.value()));
      EventRecord record =
          new EventRecord(NAME, made.partition(), there.size(), made.key(), headers, made.value());
      there.add(record);
      added.add(record);
    }
    return added;
  }

  static TopicPartition partition(EventRecord record) {
    return new TopicPartition(record.topic(), record.partition());
  }

  /** A partition from an offset on. */
  List<EventRecord> from(TopicPartition partition, int offset) {
    List<EventRecord> all = partitions.get(partition);
    return List.copyOf(all.subList(offset, all.size()));
  }

  Map<TopicPartition, List<EventRecord>> partitions() {
    return partitions;
  }
}
