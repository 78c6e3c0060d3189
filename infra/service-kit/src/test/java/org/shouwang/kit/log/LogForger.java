package org.shouwang.kit.log;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.types.Binary;

/** Somebody who edits the store and knows how the hashes are made. */
public final class LogForger {
  private final CommitLog log;
  private final MongoDatabase database;

  public LogForger(CommitLog log, MongoDatabase database) {
    this.log = log;
    this.database = database;
  }

  /** Has another actor at a commit, and every hash from there on fit again. */
  public void rewriteFrom(long number) {
    byte[] prev =
        number == 1 ? CommitFormat.genesis() : log.byNumber(number - 1).orElseThrow().hash();
    for (Commit commit : log.after(number - 1, 1_000)) {
      CommitHeader h = commit.header();
      CommitHeader forged =
          new CommitHeader(
              h.log(),
              h.number(),
              h.recordedAt(),
              h.commandId(),
              h.bodyDigest(),
              h.number() == number ? "per-somebody-else" : h.actor(),
              h.authority(),
              h.imported(),
              h.correlationId(),
              h.causationId(),
              h.traceParent());
      byte[] hash = CommitFormat.hash(prev, CommitFormat.digest(forged, commit.events()));
      database
          .getCollection("commits")
          .updateOne(
              Filters.eq("_id", h.number()),
              Updates.combine(
                  Updates.set("actor", forged.actor()),
                  Updates.set("prev", new Binary(prev)),
                  Updates.set("hash", new Binary(hash))));
      prev = hash;
    }
  }
}
