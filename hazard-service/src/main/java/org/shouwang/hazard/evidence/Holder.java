package org.shouwang.hazard.evidence;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.domain.Actor;

/** Whose an upload is: an account where it stands in the moment. */
record Holder(
    String account, String district, @Nullable String enterprise, @Nullable String person) {

  static Holder of(Caller caller) {
    return of(caller.actor());
  }

  static Holder of(Actor actor) {
    return new Holder(actor.id(), actor.district(), actor.enterprise(), actor.person());
  }

  static Holder of(Document document) {
    return new Holder(
        document.getString("account"),
        document.getString("district"),
        document.getString("enterprise"),
        document.getString("person"));
  }

  Document document() {
    return new Document("account", account)
        .append("district", district)
        .append("enterprise", enterprise)
        .append("person", person);
  }

  /** Whether an event of hers would name her so. */
  boolean actsAs(String actor) {
    return actor.equals(person == null ? account : person);
  }

  boolean is(Caller caller) {
    return equals(of(caller));
  }

  /**
   * What one of those who sent a piece of evidence said of it.
   *
   * @param original SHA-256 of what she sent
   * @param capturedAt when it was taken, as its metadata said
   */
  record Sent(Holder by, String original, @Nullable Instant capturedAt) {
    static Sent of(Document document) {
      Date captured = document.getDate("capturedAt");
      return new Sent(
          Holder.of(document),
          document.getString("original"),
          captured == null ? null : captured.toInstant());
    }

    Document document() {
      return by.document()
          .append("original", original)
          .append("capturedAt", capturedAt == null ? null : Date.from(capturedAt));
    }

    boolean sameSender(Sent other) {
      return Objects.equals(by, other.by);
    }
  }
}
