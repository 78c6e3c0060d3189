package org.shouwang.kit.checkpoint;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.log.CommitDraft;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.log.RecordedEvent;
import org.shouwang.kit.log.tree.TreeStore;

/** A log of things that happened, and what verifies it. */
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
