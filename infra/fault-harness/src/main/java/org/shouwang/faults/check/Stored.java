package org.shouwang.faults.check;

import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** What lies in the store, as it lies there (docs/formats/commit-log-v1.md). */
final class Stored {
  private Stored() {}

  /** One commit. */
  record Commit(Document document) {
    long number() {
      return document.getLong("_id");
    }

    String command() {
      return document.getString("command");
    }

    List<Event> events() {
      return document.getList("events", Document.class).stream().map(Event::new).toList();
    }

    /** Whose events it holds. */
    Set<String> aggregates() {
      return events().stream().map(Event::aggregate).collect(Collectors.toSet());
    }

    byte[] prev() {
      return bytes(document, "prev");
    }

    byte[] hash() {
      return bytes(document, "hash");
    }

    @Nullable String text(String field) {
      return document.getString(field);
    }

    long millis(String field) {
      Date date = document.getDate(field);
      return date.getTime();
    }

    boolean imported() {
      return document.getBoolean("imported");
    }
  }

  /** One event of a commit. */
  record Event(Document document) {
    String id() {
      return document.getString("id");
    }

    String aggregate() {
      return document.getString("aggregate");
    }

    long sequence() {
      return document.getLong("sequence");
    }

    String type() {
      return document.getString("type");
    }

    byte[] data() {
      return bytes(document, "data");
    }

    @Nullable String text(String field) {
      return document.getString(field);
    }

    long occurredAt() {
      return document.getDate("occurredAt").getTime();
    }
  }

  private static byte[] bytes(Document document, String field) {
    return document.get(field, Binary.class).getData();
  }
}
