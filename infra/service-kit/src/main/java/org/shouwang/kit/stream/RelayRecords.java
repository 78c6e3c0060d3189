package org.shouwang.kit.stream;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.shouwang.contracts.ContractType;
import org.shouwang.contracts.EnvelopeHeaders;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.WholeEnvelope;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitHeader;
import org.shouwang.kit.log.RecordedEvent;

/** Makes the records of a commit: the event's bytes as they are, everything else as headers. */
public final class RelayRecords {
  private RelayRecords() {}

  /** One record per event, in the commit's order. */
  public static List<ProducerRecord<String, byte[]>> of(
      String topic, int partitions, Commit commit) {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>(commit.events().size());
    List<EventEnvelope> envelopes = envelopes(commit);
    for (int index = 0; index < envelopes.size(); index++) {
      EventEnvelope envelope = envelopes.get(index);
      String key = envelope.subject();
      var found =
          new ProducerRecord<>(
              topic,
              Partitions.of(key, partitions),
              envelope.time().toEpochMilli(),
              key,
              commit.events().get(index).data());
      EnvelopeHeaders.toHeaders(envelope).forEach(found.headers()::add);
      records.add(found);
    }
    return records;
  }

  /** The envelope of each event of a commit, in the commit's order. */
  public static List<EventEnvelope> envelopes(Commit commit) {
    String hash = HexFormat.of().formatHex(commit.hash());
    List<EventEnvelope> envelopes = new ArrayList<>(commit.events().size());
    for (RecordedEvent event : commit.events()) {
      envelopes.add(envelope(commit.header(), hash, event, envelopes.size()));
    }
    return envelopes;
  }

  private static EventEnvelope envelope(
      CommitHeader commit, String hash, RecordedEvent event, int index) {
    return new WholeEnvelope(
        event.id(),
        event.wireType(),
        commit.log(),
        event.aggregateId(),
        event.aggregateType(),
        commit.recordedAt(),
        ContractType.schemaUri(event.wireType()),
        event.sequence(),
        commit.number(),
        index,
        hash,
        event.owner().district(),
        event.owner().cooperative(),
        event.owner().enterprise(),
        commit.actor(),
        commit.authority().name(),
        commit.imported(),
        commit.correlationId(),
        commit.causationId(),
        commit.traceParent(),
        commit.commandId(),
        commit.bodyDigest());
  }
}
