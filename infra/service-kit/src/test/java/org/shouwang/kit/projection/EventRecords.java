package org.shouwang.kit.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.ContractType;
import org.shouwang.contracts.EnvelopeHeaders;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.WholeEnvelope;
import org.shouwang.kit.contract.ContractJson;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.stream.EventRecord;
import org.shouwang.kit.stream.Marker;
import org.shouwang.kit.stream.TopicSettings;

/** Contract events as the records of topics: the right partition, sequence, commit and headers. */
public final class EventRecords {
  private final TopicSettings topics;
  private final Map<String, Long> commits = new HashMap<>();
  private final Map<String, Long> sequences = new HashMap<>();
  private final Map<TopicPartition, List<EventRecord>> partitions = new HashMap<>();
  private boolean imported;
  private Duration later = Duration.ZERO;

  public EventRecords(TopicSettings topics) {
    this.topics = topics;
  }

  /** The events that follow are older history, entered under the import authority. */
  public void imported() {
    imported = true;
  }

  /** The events that follow are recorded so much later than they happened. */
  public void recordedLater(Duration by) {
    later = by;
  }

  /** One more commit with the given events of one aggregate; returns their records. */
  public List<EventRecord> commit(String aggregateId, Owner owner, ContractEvent... events) {
    List<EventRecord> records = new ArrayList<>();
    String context = ContractCatalog.of(events[0].getClass()).context().wireName();
    long commit = commits.merge(context, 1L, Long::sum);
    for (int index = 0; index < events.length; index++) {
      records.add(record(aggregateId, owner, events[index], commit, index));
    }
    return records;
  }

  /** The token by which a read waits for a commit. */
  public static String after(List<EventRecord> commit) {
    Map<Integer, Integer> last = new TreeMap<>();
    commit.forEach(event -> last.put(event.partition(), event.envelope().index()));
    EventRecord first = commit.getFirst();
    String context = ContractCatalog.find(first.type()).orElseThrow().context().wireName();
    return new ReadToken(context, 1, first.envelope().commit(), last).encoded();
  }

  private EventRecord record(
      String aggregateId, Owner owner, ContractEvent event, long commit, int index) {
    ContractType type = ContractCatalog.of(event.getClass());
    return add(
        type.context().wireName(),
        envelope(aggregateId, owner, type, event.occurredAt().plus(later), commit, index),
        ContractJson.encode(event));
  }

  private EventEnvelope envelope(
      String aggregateId,
      Owner owner,
      ContractType type,
      Instant recordedAt,
      long commit,
      int index) {
    String context = type.context().wireName();
    long sequence = sequences.merge(context + "/" + aggregateId, 1L, Long::sum) - 1;
    return new WholeEnvelope(
        context + "-" + commit + "-" + index,
        type.wireType(),
        "/cell/test/" + context + "-service",
        aggregateId,
        "Test",
        recordedAt,
        type.schemaUri(),
        sequence,
        commit,
        index,
        "0".repeat(64),
        owner.district(),
        owner.cooperative(),
        owner.enterprise(),
        "acc-test",
        Authority.PEER.name(),
        imported,
        "cor-" + commit,
        null,
        null,
        null,
        null);
  }

  /** One more record as it is, behind all others of its aggregate's partition. */
  public EventRecord add(String context, EventEnvelope envelope, byte[] value) {
    String topic = topics.topic(context);
    TopicPartition partition = new TopicPartition(topic, topics.partition(envelope.subject()));
    List<EventRecord> there = partitions.computeIfAbsent(partition, p -> new ArrayList<>());
    EventRecord added =
        new EventRecord(
            topic,
            partition.partition(),
            there.size(),
            envelope.subject(),
            EnvelopeHeaders.toHeaders(envelope),
            value);
    there.add(added);
    return added;
  }

  /** What the relay says in a partition now: how many events it has put there. */
  public EventRecord marker(TopicPartition partition, Instant time) {
    List<EventRecord> there = partitions.computeIfAbsent(partition, p -> new ArrayList<>());
    long events = there.stream().filter(record -> !record.marker()).count();
    long commit =
        commits.entrySet().stream()
            .filter(log -> topics.topic(log.getKey()).equals(partition.topic()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    var made =
        new Marker(commit, time, events, null)
            .record(partition.topic(), partition.partition(), "/cell/test", new byte[0]);
    Map<String, byte[]> headers = new HashMap<>();
    made.headers().forEach(header -> headers.put(header.key(), header.value()));
    EventRecord added =
        new EventRecord(
            partition.topic(), partition.partition(), there.size(), null, headers, made.value());
    there.add(added);
    return added;
  }

  /** All records by partition, in order. */
  public Map<TopicPartition, List<EventRecord>> partitions() {
    return partitions;
  }
}
