package org.shouwang.kit.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonBinaryReader;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.RawBsonDocument;
import org.bson.io.ByteBufferBsonInput;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Owner;

/**
 * Reads a commit from the bytes that a store answers, field after field as they come, without
 * making a document of them first: an audit reads hundreds at once, a verification all there are.
 */
final class CommitReading {
  private int format;
  private @Nullable String log;
  private long number;
  private @Nullable Instant recordedAt;
  private @Nullable String command;
  private @Nullable String body;
  private @Nullable String actor;
  private @Nullable String authority;
  private @Nullable Boolean imported;
  private @Nullable String correlation;
  private @Nullable String causation;
  private @Nullable String trace;
  private @Nullable List<String> keys;
  private @Nullable List<RecordedEvent> events;
  private byte @Nullable [] prev;
  private byte @Nullable [] hash;

  private CommitReading() {}

  /**
   * The commit that a document holds.
   *
   * @throws RuntimeException if it holds none that can be read
   */
  static Commit read(RawBsonDocument document) {
    CommitReading reading = new CommitReading();
    try (BsonBinaryReader in =
        new BsonBinaryReader(new ByteBufferBsonInput(document.getByteBuffer()))) {
      in.readStartDocument();
      while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
        reading.field(in, in.readName());
      }
      in.readEndDocument();
    }
    return reading.commit();
  }

  private void field(BsonReader in, String name) {
    switch (name) {
      case "_id" -> number = in.readInt64();
      case "format" -> format = known(in.readInt32());
      case "log" -> log = in.readString();
      case "recordedAt" -> recordedAt = Instant.ofEpochMilli(in.readDateTime());
      case CommitDocuments.COMMAND -> command = in.readString();
      case "body" -> body = in.readString();
      case "actor" -> actor = in.readString();
      case "authority" -> authority = in.readString();
      case "imported" -> imported = in.readBoolean();
      case "correlation" -> correlation = in.readString();
      case "causation" -> causation = in.readString();
      case "trace" -> trace = in.readString();
      case CommitDocuments.KEYS -> keys = keys(in);
      case "events" -> events = events(in);
      case "prev" -> prev = in.readBinaryData().getData();
      case "hash" -> hash = in.readBinaryData().getData();
      default -> in.skipValue();
    }
  }

  private int known(int found) {
    if (found != CommitFormat.VERSION) {
      throw new IllegalStateException(
          "commit %d has format %d, which this version cannot read".formatted(number, found));
    }
    return found;
  }

  private static List<String> keys(BsonReader in) {
    List<String> keys = new ArrayList<>(2);
    in.readStartArray();
    while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
      keys.add(in.readString());
    }
    in.readEndArray();
    return keys;
  }

  private static List<RecordedEvent> events(BsonReader in) {
    List<RecordedEvent> events = new ArrayList<>(2);
    in.readStartArray();
    while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
      events.add(event(in));
    }
    in.readEndArray();
    return List.copyOf(events);
  }

  private static RecordedEvent event(BsonReader in) {
    String id = null;
    String aggregateType = null;
    String aggregate = null;
    Long sequence = null;
    String type = null;
    Instant occurredAt = null;
    String district = null;
    String cooperative = null;
    String enterprise = null;
    byte[] data = null;
    in.readStartDocument();
    while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
      switch (in.readName()) {
        case "id" -> id = in.readString();
        case "aggregateType" -> aggregateType = in.readString();
        case "aggregate" -> aggregate = in.readString();
        case "sequence" -> sequence = in.readInt64();
        case "type" -> type = in.readString();
        case "occurredAt" -> occurredAt = Instant.ofEpochMilli(in.readDateTime());
        case "district" -> district = in.readString();
        case "cooperative" -> cooperative = in.readString();
        case "enterprise" -> enterprise = in.readString();
        case "data" -> data = in.readBinaryData().getData();
        default -> in.skipValue();
      }
    }
    in.readEndDocument();
    return new RecordedEvent(
        there(id, "id"),
        there(aggregateType, "aggregateType"),
        there(aggregate, "aggregate"),
        there(sequence, "sequence"),
        there(type, "type"),
        there(occurredAt, "occurredAt"),
        new Owner(there(district, "district"), cooperative, enterprise),
        there(data, "data"));
  }

  private Commit commit() {
    known(format);
    List<RecordedEvent> all = there(events, "events");
    // The hash does not cover them, and every history is found by them.
    if (!CommitDocuments.keys(all).equals(there(keys, CommitDocuments.KEYS))) {
      throw new IllegalStateException(
          "commit " + number + " is filed under other keys than its events have");
    }
    CommitHeader header =
        new CommitHeader(
            there(log, "log"),
            number,
            there(recordedAt, "recordedAt"),
            there(command, CommitDocuments.COMMAND),
            body,
            there(actor, "actor"),
            Authority.valueOf(there(authority, "authority")),
            there(imported, "imported"),
            there(correlation, "correlation"),
            causation,
            trace);
    return new Commit(header, all, there(prev, "prev"), there(hash, "hash"));
  }

  private static <T> T there(@Nullable T value, String field) {
    if (value == null) {
      throw new IllegalStateException(field + " is missing");
    }
    return value;
  }
}
