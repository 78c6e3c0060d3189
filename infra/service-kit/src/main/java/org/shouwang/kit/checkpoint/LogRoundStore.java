package org.shouwang.kit.checkpoint;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.checkpoint.LogRound.Whole;
import org.shouwang.kit.log.ChainVerification.Fault;
import org.shouwang.kit.log.ChainVerification.Kind;

/**
 * How the round over the log stands, in {@code log_rounds}: one document, so that whoever holds the
 * lease next goes on, and every instance tells the same.
 */
final class LogRoundStore {
  private static final String ID = "round";
  private static final String FENCE = "fence";

  private final MongoCollection<Document> rounds;

  LogRoundStore(MongoDatabase database) {
    this.rounds = database.getCollection("log_rounds");
  }

  Optional<LogRound> find() {
    return Optional.ofNullable(rounds.find(eq("_id", ID)).first()).map(LogRoundStore::read);
  }

  /**
   * Writes it down; what a later holder of the lease wrote stays.
   *
   * @param fence of the lease
   */
  void save(LogRound round, long fence) {
    try {
      rounds.replaceOne(
          and(eq("_id", ID), lte(FENCE, fence)),
          write(round).append(FENCE, fence),
          new ReplaceOptions().upsert(true));
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  private static Document write(LogRound round) {
    Document document =
        new Document("_id", ID)
            .append("startedAt", Date.from(round.startedAt()))
            .append("target", round.target())
            .append("through", round.through())
            .append("over", round.over());
    Fault fault = round.fault();
    if (fault != null) {
      document.append(
          "fault", new Document("number", fault.number()).append("kind", fault.kind().name()));
    }
    Whole whole = round.whole();
    if (whole != null) {
      document.append(
          "whole",
          new Document("endedAt", Date.from(whole.endedAt())).append("commits", whole.commits()));
    }
    return document;
  }

  private static LogRound read(Document found) {
    return new LogRound(
        instant(found, "startedAt"),
        found.getLong("target"),
        found.getLong("through"),
        found.getBoolean("over"),
        fault(found.get("fault", Document.class)),
        whole(found.get("whole", Document.class)));
  }

  private static @Nullable Fault fault(@Nullable Document found) {
    return found == null
        ? null
        : new Fault(found.getLong("number"), Kind.valueOf(found.getString("kind")));
  }

  private static @Nullable Whole whole(@Nullable Document found) {
    return found == null ? null : new Whole(instant(found, "endedAt"), found.getLong("commits"));
  }

  private static Instant instant(Document found, String name) {
    return found.getDate(name).toInstant();
  }
}
