package org.shouwang.kit.checkpoint;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.bson.types.Binary;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitDraft;
import org.shouwang.kit.log.CommitFormat;
import org.shouwang.kit.log.CommitHeader;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.log.RecordedEvent;
import org.shouwang.kit.log.tree.TreeStore;

/** A log of things that happened, what verifies it, and what is done to it behind its back. */
final class Commits {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.000Z");
  private static final int SLICE = 5;

  private Commits() {}

  static void append(CommitLog log, int commits) {
    LongStream.range(0, commits).forEach(unused -> log.append(draft()));
  }

  /** Daily, five commits at a time. */
  static LogRounds rounds(
      CommitLog log,
      MongoDatabase database,
      CheckpointTopic topic,
      SigningKeys keys,
      Clock clock,
      LogFaults faults) {
    return new LogRounds(
        log,
        new Witness(log, new TreeStore(database), new CheckpointStore(database), topic, keys),
        new LogRoundStore(database),
        faults,
        new LogRoundSettings(Duration.ofDays(1), SLICE),
        clock);
  }

  /** What somebody with the store's password and the source code would do. */
  static void rewriteFrom(long number, CommitLog log, MongoDatabase database) {
    byte[] prev = log.byNumber(number - 1).orElseThrow().hash();
    for (Commit commit : log.after(number - 1, 1_000)) {
      CommitHeader h = commit.header();
      CommitHeader forged =
          new CommitHeader(
              h.log(),
              h.number(),
              h.recordedAt(),
              h.commandId(),
              h.bodyDigest(),
              h.number() == number ? "acc-other" : h.actor(),
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

  private static CommitDraft draft() {
    String id = UUID.randomUUID().toString();
    return new CommitDraft(
        id,
        "00ff",
        "acc-1",
        Authority.PEER,
        false,
        "cor",
        null,
        null,
        null,
        List.of(
            new RecordedEvent(
                id,
                "Thing",
                "thing-" + id,
                0,
                "org.shouwang.test.happened.v1",
                NOW,
                new Owner("371102", "coop-1", null),
                "{}".getBytes(StandardCharsets.UTF_8))));
  }
}
