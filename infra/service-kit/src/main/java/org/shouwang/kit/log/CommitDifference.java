package org.shouwang.kit.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is not as it was in a commit that somebody changed.
 *
 * @param stored the hash that the commit has in the store, hex
 * @param computed the hash of what stands in the store, hex; the same as the stored one where
 *     whoever changed it mended that too
 * @param published the hash under which it lies in the topic, hex; absent where the topic could not
 *     be asked, does not have it or has it changed, and then nothing below can be told
 * @param event the first event that is not the one in the topic, counted from 0; absent where it is
 *     the header alone that differs
 * @param aggregate whose event that is, as the topic has it
 * @param sequence its sequence there
 * @param fields what differs: members of the header, and those of that event, of its record as
 *     {@code data.<member>}; {@code events} where one was added or taken away
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommitDifference(
    String stored,
    String computed,
    @Nullable String published,
    @Nullable Integer event,
    @Nullable String aggregate,
    @Nullable Long sequence,
    List<String> fields) {
  private static final HexFormat HEX = HexFormat.of();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public CommitDifference {
    fields = List.copyOf(fields);
  }

  /** How a commit of the store differs from the one that was published; null where that is gone. */
  public static CommitDifference of(Commit stored, @Nullable Commit published) {
    String hash = HEX.formatHex(stored.hash());
    String computed =
        HEX.formatHex(CommitFormat.hash(stored.prev(), stored.header(), stored.events()));
    if (published == null) {
      return new CommitDifference(hash, computed, null, null, null, null, List.of());
    }
    String before = HEX.formatHex(published.hash());
    List<String> fields = new ArrayList<>(header(stored.header(), published.header()));
    int event = firstOther(stored.events(), published.events());
    if (event < 0) {
      return new CommitDifference(hash, computed, before, null, null, null, fields);
    }
    RecordedEvent now = at(stored.events(), event);
    RecordedEvent then = at(published.events(), event);
    fields.addAll(now == null || then == null ? List.of("events") : fields(now, then));
    return new CommitDifference(
        hash,
        computed,
        before,
        event,
        then == null ? null : then.aggregateId(),
        then == null ? null : then.sequence(),
        fields);
  }

  private static List<String> header(CommitHeader now, CommitHeader then) {
    Differing differing = new Differing();
    differing.add("log", now.log(), then.log());
    differing.add("recordedAt", now.recordedAt(), then.recordedAt());
    differing.add("commandId", now.commandId(), then.commandId());
    differing.add("bodyDigest", now.bodyDigest(), then.bodyDigest());
    differing.add("actor", now.actor(), then.actor());
    differing.add("authority", now.authority(), then.authority());
    differing.add("imported", now.imported(), then.imported());
    differing.add("correlationId", now.correlationId(), then.correlationId());
    differing.add("causationId", now.causationId(), then.causationId());
    differing.add("traceParent", now.traceParent(), then.traceParent());
    return differing.names;
  }

  private static int firstOther(List<RecordedEvent> now, List<RecordedEvent> then) {
    for (int i = 0; i < Math.max(now.size(), then.size()); i++) {
      RecordedEvent one = at(now, i);
      RecordedEvent other = at(then, i);
      if (one == null
          || other == null
          || !Arrays.equals(CommitFormat.leaf(one), CommitFormat.leaf(other))) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable RecordedEvent at(List<RecordedEvent> events, int index) {
    return index < events.size() ? events.get(index) : null;
  }

  private static List<String> fields(RecordedEvent now, RecordedEvent then) {
    Differing differing = new Differing();
    differing.add("id", now.id(), then.id());
    differing.add("aggregateType", now.aggregateType(), then.aggregateType());
    differing.add("aggregateId", now.aggregateId(), then.aggregateId());
    differing.add("sequence", now.sequence(), then.sequence());
    differing.add("type", now.wireType(), then.wireType());
    differing.add("occurredAt", now.occurredAt(), then.occurredAt());
    differing.add("district", now.owner().district(), then.owner().district());
    differing.add("cooperative", now.owner().cooperative(), then.owner().cooperative());
    differing.add("enterprise", now.owner().enterprise(), then.owner().enterprise());
    if (!Arrays.equals(now.data(), then.data())) {
      differing.names.addAll(members(now.data(), then.data()));
    }
    return differing.names;
  }

  /** The members of two records that differ; the whole where one of them is none. */
  private static List<String> members(byte[] now, byte[] then) {
    try {
      JsonNode one = JSON.readTree(now);
      JsonNode other = JSON.readTree(then);
      TreeSet<String> names = new TreeSet<>(one.propertyNames());
      names.addAll(other.propertyNames());
      List<String> differing =
          names.stream()
              .filter(name -> !Objects.equals(one.get(name), other.get(name)))
              .map(name -> "data." + name)
              .toList();
      return differing.isEmpty() ? List.of("data") : differing;
    } catch (JacksonException none) {
      return List.of("data");
    }
  }

  private static final class Differing {
    private final List<String> names = new ArrayList<>();

    void add(String name, @Nullable Object now, @Nullable Object then) {
      if (!Objects.equals(now, then)) {
        names.add(name);
      }
    }
  }
}
