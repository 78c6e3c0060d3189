package org.shouwang.kit.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.command.CommandOutcome;
import org.shouwang.kit.command.CommandRequest;
import org.shouwang.kit.command.Commands;
import org.shouwang.kit.command.CommandsOn;
import org.shouwang.kit.command.Lantern;
import org.shouwang.kit.command.Lantern.LanternCommand.Light;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.lease.Leases;
import org.shouwang.kit.log.MongoCommitLog;
import org.shouwang.kit.log.OutcomeUnknownException;
import org.shouwang.kit.projection.LogFeed;
import org.shouwang.kit.support.TestClock;
import org.shouwang.kit.support.TestStore;
import org.shouwang.kit.watch.KitStatus;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Running timers that are late, by a clock that the test sets. */
class DeadlineHealthTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.000Z");
  private static final Duration PATIENCE = Duration.ofSeconds(300);
  private static final Actor SOMEBODY =
      new Actor("acc-1", "per-1", null, null, "371102", Authority.PEER, false);

  private final TestClock clock = new TestClock(NOON);
  private final MongoDatabase database = TestStore.embedded().database();
  private final MongoCommitLog log =
      new MongoCommitLog("/cell/test/lantern-service", database, clock);
  private final LogFeed<Bucket> feed = new LogFeed<>(new LanternTimers(), log, database);
  private final Commands commands = CommandsOn.log(log, clock, Lantern.TYPE);
  private final AtomicBoolean away = new AtomicBoolean();
  private final TimerRunner runner =
      new TimerRunner(
          "lantern-timers",
          new TimerSweep(
              new LanternTimers(),
              feed.view(),
              this::unlessAway,
              log,
              new TimerPositions(database),
              clock),
          new Leases(database, Duration.ofSeconds(6), System::nanoTime)
              .lease("deadlines:lantern-timers"),
          Duration.ofMillis(5));
  private final Deadlines deadlines = new Deadlines(List.of(runner));
  private final DeadlineHealth health = new DeadlineHealth(deadlines, PATIENCE);

  @BeforeEach
  void aLampBurns() {
    commands.handle(
        new CommandRequest(
            "http:acc:1",
            "aa",
            OptionalLong.empty(),
            "c",
            null,
            null,
            null,
            new Light("lamp", SOMEBODY, NOON, "oil")));
    feed.feed().beat(NOON);
    deadlines.start();
  }

  @AfterEach
  void stop() {
    deadlines.stop();
    log.close();
  }

  @Test
  void timersThatAreLateNameTheirPageUntilTheyHaveCaughtUp() {
    awaitSays(Status.UP, null);
    clock.set(NOON.plus(PATIENCE));
    awaitLag(PATIENCE);
    awaitSays(Status.UP, null);
    clock.set(NOON.plus(PATIENCE).plusSeconds(1));
    awaitSays(KitStatus.DEGRADED, "deadline-lag");
    feed.beat(clock.instant());
    awaitSays(Status.UP, null);
  }

  @Test
  void aTimerWithoutAnOutcomeNamesTheSamePageUntilItHasOne() {
    awaitSays(Status.UP, null);
    away.set(true);
    clock.set(NOON.plus(Duration.ofHours(1)));
    feed.beat(clock.instant());
    awaitSays(KitStatus.DEGRADED, "deadline-lag");
    assertThat(health.health().getDetails().get("lantern-timers").toString()).contains("lamp");
    away.set(false);
    awaitSays(Status.UP, null);
    assertThat(runner.fired()).isEqualTo(1);
  }

  private void awaitSays(Status expected, @Nullable String page) {
    await()
        .untilAsserted(
            () -> {
              Health said = health.health();
              assertThat(said.getStatus()).as(said.toString()).isEqualTo(expected);
              assertThat(said.getDetails().get("runbook")).isEqualTo(page);
            });
  }

  private void awaitLag(Duration lag) {
    await().untilAsserted(() -> assertThat(runner.status().lag()).isEqualTo(lag));
  }

  private CommandOutcome unlessAway(CommandRequest request) {
    if (away.get()) {
      throw new OutcomeUnknownException("away", new IllegalStateException("store"));
    }
    return commands.handle(request);
  }
}
