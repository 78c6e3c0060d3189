package org.shouwang.kit.log;

import com.mongodb.client.model.Projections;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** How a commit lies in the store. */
final class CommitDocuments {
  static final String KEYS = "keys";
  static final String COMMAND = "command";

  /** The fields of a {@link #link}. */
  static final Bson LINK = Projections.include("prev", "hash");

  private CommitDocuments() {}

  static Document write(Commit commit) {
    CommitHeader h = commit.header();
    Document document =
        new Document("_id", h.number())
            .append("format", CommitFormat.VERSION)
            .append("log", h.log())
            .append("recordedAt", Date.from(h.recordedAt()))
            .append(COMMAND, h.commandId());
    appendPresent(document, "body", h.bodyDigest());
    document
        .append("actor", h.actor())
        .append("authority", h.authority().name())
        .append("imported", h.imported())
        .append("correlation", h.correlationId());
    appendPresent(document, "causation", h.causationId());
    appendPresent(document, "trace", h.traceParent());
    return document
        .append(KEYS, keys(commit.events()))
        .append("events", commit.events().stream().map(CommitDocuments::writeEvent).toList())
        .append("prev", new Binary(commit.prev()))
        .append("hash", new Binary(commit.hash()));
  }

  /** The number under which a commit is stored, whatever else is in it. */
  static long number(RawBsonDocument stored) {
    return stored.getInt64("_id").getValue();
  }

  static List<String> keys(List<RecordedEvent> events) {
    return events.stream().map(RecordedEvent::key).toList();
  }

  static Link link(Document d) {
    return new Link(bytes(d, "prev"), bytes(d, "hash"));
  }

  private static Document writeEvent(RecordedEvent e) {
    Document document =
        new Document("id", e.id())
            .append("aggregateType", e.aggregateType())
            .append("aggregate", e.aggregateId())
            .append("sequence", e.sequence())
            .append("type", e.wireType())
            .append("occurredAt", Date.from(e.occurredAt()))
            .append("district", e.owner().district());
    appendPresent(document, "cooperative", e.owner().cooperative());
    appendPresent(document, "enterprise", e.owner().enterprise());
    return document.append("data", new Binary(e.data()));
  }

  private static void appendPresent(Document document, String name, @Nullable String value) {
    if (value != null) {
      document.append(name, value);
    }
  }

  private static byte[] bytes(Document d, String name) {
    return d.get(name, Binary.class).getData();
  }
}
