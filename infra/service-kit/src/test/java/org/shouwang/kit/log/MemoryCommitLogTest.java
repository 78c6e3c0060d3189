package org.shouwang.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.support.TestStore;

/** The log in memory answers as the one on a store does, whatever is asked of both. */
class MemoryCommitLogTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.000Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @Test
  void answersAsTheLogOnAStoreDoes() {
    MongoDatabase database = TestStore.embedded().database();
    MemoryCommitLog memory = new MemoryCommitLog("/cell/local/test-service", CLOCK);
    try (MongoCommitLog stored = new MongoCommitLog("/cell/local/test-service", database, CLOCK)) {
      SplittableRandom random = new SplittableRandom(1);
      for (int i = 0; i < 120; i++) {
        CommitDraft draft = draft(memory, random, i);
        assertSame(memory, stored, log -> log.append(draft));
      }
      assertThat(memory.head()).isEqualTo(stored.head()).isGreaterThan(40);
      for (int i = 0; i < 40; i++) {
        long number = i;
        String command = "c" + i;
        assertSame(memory, stored, log -> log.after(number, 7));
        assertSame(memory, stored, log -> log.byNumber(number));
        assertSame(memory, stored, log -> log.byCommand(command));
        assertSame(memory, stored, log -> log.ofAggregate("a" + number % 4, number / 4));
        assertSame(memory, stored, log -> log.wholeHistory("a" + number % 4));
        assertSame(memory, stored, log -> log.holds("a" + number % 4, number));
        assertSame(memory, stored, log -> log.links(List.of(number, number + 2)));
      }
      assertThat(ChainVerification.verify(memory, 1, memory.head()).intact()).isTrue();
    } finally {
      database.drop();
    }
  }

  private static void assertSame(
      CommitLog memory, CommitLog stored, Function<CommitLog, Object> asked) {
    assertThat(answer(memory, asked)).usingRecursiveComparison().isEqualTo(answer(stored, asked));
  }

  /** The answer, or the class of what is thrown. */
  private static Object answer(CommitLog log, Function<CommitLog, Object> asked) {
    try {
      return List.of(asked.apply(log));
    } catch (SequenceConflictException | DuplicateCommandException refused) {
      return refused.getClass();
    }
  }

  /** What comes next of an aggregate, or now and then what is taken; some commands come twice. */
  private static CommitDraft draft(CommitLog log, SplittableRandom random, int i) {
    List<RecordedEvent> events = new ArrayList<>();
    String aggregate = "a" + random.nextInt(4);
    int next = 0;
    while (log.holds(aggregate, next)) {
      next++;
    }
    int sequence = random.nextInt(5) == 0 ? next / 2 : next;
    int last = random.nextInt(2);
    for (int n = 0; n <= last; n++) {
      events.add(
          new RecordedEvent(
              "e" + i + "-" + n,
              "test",
              aggregate,
              sequence + n,
              "test.v1",
              NOW,
              new Owner("371102", null, "ent-" + i),
              ("{\"n\":" + i + "}").getBytes(StandardCharsets.UTF_8)));
    }
    return new CommitDraft(
        "c" + random.nextInt(100),
        null,
        "per-1",
        Authority.PEER,
        false,
        "cor",
        null,
        null,
        random.nextInt(3) == 0 ? NOW.plusSeconds(i) : null,
        events);
  }
}
