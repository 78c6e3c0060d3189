package org.shouwang.kit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shouwang.kit.command.Lantern.LanternCommand;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.failpoint.Failpoints;
import org.shouwang.kit.log.MongoCommitLog;
import org.shouwang.kit.log.SequenceConflictException;
import org.shouwang.kit.support.TestStore;

/** Those who lost a race do not meet again at the same instant. */
class PausesTest {
  private static final LanternCommand LOOK =
      new LanternCommand.Look(
          "lamp",
          new Actor("acc-1", "per-1", null, null, "371102", Authority.PEER, false),
          Instant.parse("2026-03-01T08:00:00.000Z"));

  private final List<Long> drawnBelow = new ArrayList<>();

  /** Draws nothing, and notes below which nanoseconds it was to draw. */
  private final RandomGenerator random =
      new RandomGenerator() {
        @Override
        public long nextLong() {
          return 0;
        }

        @Override
        public long nextLong(long bound) {
          drawnBelow.add(bound);
          return 0;
        }
      };

  @Test
  @Timeout(20)
  void aLostRaceIsRunAgainAfterAPauseThatIsDrawnAndGrowsUntilTheAttemptsAreUsedUp() {
    SimpleCommandBus bus = SimpleCommandBus.builder().build();
    CommandNames names = new CommandNames(List.of(Lantern.TYPE));
    bus.subscribe(
        names.of(LOOK),
        message -> {
          throw new SequenceConflictException("taken", null);
        });
    try (MongoCommitLog log =
        new MongoCommitLog(
            "/cell/test/lantern-service", TestStore.embedded().database(), Clock.systemUTC())) {
      Commands commands =
          new AxonCommands(bus, log, new AggregateCache(10), names, random, Failpoints.NONE);
      CommandRequest request =
          new CommandRequest("k1", "aa", OptionalLong.empty(), "cor", null, null, null, LOOK);
      assertThatThrownBy(() -> commands.handle(request)).isInstanceOf(ContentionException.class);
    }
    assertThat(drawnBelow).hasSize(8).isSorted();
    assertThat(drawnBelow.getFirst()).isLessThan(drawnBelow.getLast());
    assertThat(drawnBelow.getLast()).as("40 ms at most").isEqualTo(40_000_000);
  }
}
