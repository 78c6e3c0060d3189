package org.shouwang.kit.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.membership.CooperativeDissolvedV1;
import org.shouwang.contracts.membership.CooperativeProposedV1;
import org.shouwang.kit.command.CommandRequest;
import org.shouwang.kit.command.Commands;
import org.shouwang.kit.command.CommandsOn;
import org.shouwang.kit.command.Lantern;
import org.shouwang.kit.command.Lantern.LanternCommand;
import org.shouwang.kit.command.Lantern.LanternCommand.Light;
import org.shouwang.kit.command.Lantern.LanternCommand.PutOut;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.MongoCommitLog;
import org.shouwang.kit.log.OutcomeUnknownException;
import org.shouwang.kit.projection.LogFeed;
import org.shouwang.kit.support.TestClock;
import org.shouwang.kit.support.TestStore;

/** Timers fire exactly once, whatever clocks, instances, stops and rebuilds do, on every store. */
abstract class DeadlinesContract {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.000Z");
  private static final String WENT_OUT = "org.shouwang.membership.cooperative-dissolved.v1";
  private static final Actor SOMEBODY =
      new Actor("acc-1", "per-1", null, null, "371102", Authority.PEER, false);
  private static final Actor ARCHIVIST =
      new Actor("acc-2", "per-2", null, null, "371102", Authority.OFFICER, true);

  private final TestClock clock = new TestClock(NOON);
  private MongoDatabase database;
  private MongoCommitLog log;
  private MongoCommitLog otherLog;
  private Commands commands;
  private LogFeed<Bucket> feed;
  private int keys;

  abstract TestStore store();

  @BeforeEach
  void start() {
    database = store().database();
    log = new MongoCommitLog("/cell/test/lantern-service", database, clock);
    otherLog = new MongoCommitLog("/cell/test/lantern-service", database, clock);
    commands = CommandsOn.log(log, clock, Lantern.TYPE);
    feed = new LogFeed<>(new LanternTimers(), log, database);
  }

  @AfterEach
  void stop() {
    log.close();
    otherLog.close();
  }

  @Test
  void firesAtItsTimeWithTheInstantAtWhichItWasDue() {
    light("lamp", NOON);
    clock.step(Duration.ofMinutes(59));
    assertThat(instance().look().fired()).isZero();
    clock.step(Duration.ofMinutes(2));
    TimerSweep.Outcome outcome = instance().look();
    assertThat(outcome.fired()).isEqualTo(1);
    Commit commit = log.byNumber(2).orElseThrow();
    assertThat(commit.events().getFirst().wireType()).isEqualTo(WENT_OUT);
    assertThat(commit.events().getFirst().occurredAt()).isEqualTo(NOON.plus(Duration.ofHours(1)));
    assertThat(commit.header().recordedAt()).isEqualTo(clock.instant());
    assertThat(commit.header().actor()).isEqualTo("timer:lantern-timers");
    assertThat(commit.header().authority()).isEqualTo(Authority.SYSTEM);
    assertThat(commit.header().causationId())
        .isEqualTo(log.byNumber(1).orElseThrow().events().getFirst().id());
    assertThat(commit.header().commandId())
        .isEqualTo("timer:lantern-timers:lamp:burnt-out:1:2026-03-01T13:00:00Z");
  }

  @Test
  void firesOnceHoweverOftenItIsLookedAtAndAfterEveryRestart() {
    light("lamp", NOON);
    clock.step(Duration.ofHours(2));
    TimerSweep sweep = instance();
    assertThat(sweep.look().fired()).isEqualTo(1);
    assertThat(sweep.look().fired()).isZero();
    instance().look(); // the view does not know yet that it has fired
    feed.feed();
    instance().look();
    assertThat(wentOut()).containsExactly("lamp");
  }

  @Test
  void theDomainRefusesWhatDoesNotHoldAnyMore() {
    light("lamp", NOON);
    putOut("lamp", NOON.plusSeconds(60));
    clock.step(Duration.ofHours(2));
    TimerSweep sweep = instance();
    assertThat(sweep.look().refused()).isEqualTo(1);
    assertThat(sweep.look().refused()).as("tried once").isZero();
    assertThat(log.head()).isEqualTo(2);
  }

  @Test
  void whatIsSetAgainIsTriedAgainThoughItWasRefused() {
    light("lamp", NOON);
    putOut("lamp", NOON.plusSeconds(60));
    clock.step(Duration.ofHours(2));
    TimerSweep sweep = instance();
    assertThat(sweep.look().refused()).isEqualTo(1);
    light("lamp", NOON); // recorded late: the same deadline, by another event
    assertThat(sweep.look().fired()).isEqualTo(1);
  }

  @Test
  void twoInstancesThatLookAtTheSameTimeHaveOneEffectPerDeadline() throws Exception {
    for (int i = 0; i < 40; i++) {
      light("lamp-" + i, NOON.plusSeconds(i / 10));
    }
    clock.step(Duration.ofHours(2));
    List<Callable<TimerSweep.Outcome>> both =
        List.of(
            () -> instance().look(),
            () -> instance(CommandsOn.log(otherLog, clock, Lantern.TYPE)).look());
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      for (Future<TimerSweep.Outcome> done : pool.invokeAll(both)) {
        done.get();
      }
    }
    instance().look(); // what one met in flight at the other
    assertThat(wentOut()).hasSize(40).doesNotHaveDuplicates();
    assertThat(log.head()).isEqualTo(80);
  }

  @Test
  void afterAWeekOfStandstillEachFiresOnceInTheOrderInWhichTheyWereDue() {
    for (int hour = 0; hour < 24 * 7; hour += 12) {
      light("lamp-" + hour, NOON.plus(Duration.ofHours(hour)));
      light("other-" + hour, NOON.plus(Duration.ofHours(hour)));
    }
    clock.step(Duration.ofDays(8));
    assertThat(instance().look().fired()).isEqualTo(28);
    List<Instant> due = new ArrayList<>();
    log.after(28, 100).forEach(commit -> due.add(commit.events().getFirst().occurredAt()));
    assertThat(due).hasSize(28).isSorted();
    assertThat(due.getFirst()).isEqualTo(NOON.plus(Duration.ofHours(1)));
    assertThat(wentOut()).doesNotHaveDuplicates();
  }

  /**
   * A lantern that goes out is lit again an hour later; and it is looked after at a time of day.
   */
  private static final class Chain extends Timers {
    Chain() {
      super("chain", 1, CooperativeProposedV1.class, CooperativeDissolvedV1.class);
    }

    @Override
    protected List<TimerChange> changes(ContractEvent event, EventEnvelope envelope) {
      Instant at = event.occurredAt();
      return switch (event) {
        case CooperativeProposedV1 lit when lit.name().equals("oil") ->
            List.of(
                TimerChange.set("burnt-out", 1, at.plus(Duration.ofHours(1))),
                TimerChange.set("curfew", 1, at.plus(Duration.ofHours(3))));
        case CooperativeDissolvedV1 out ->
            List.of(TimerChange.set("filled-up", 1, at.plus(Duration.ofHours(1))));
        default -> List.of();
      };
    }

    @Override
    protected Command command(Deadline deadline, Actor timer) {
      return deadline.timer().equals("filled-up")
          ? new Light(deadline.aggregate(), timer, deadline.due(), "more oil")
          : new PutOut(deadline.aggregate(), timer, deadline.due());
    }
  }

  @Test
  void whatADeadlineSetsComesBeforeWhatWasKnownAlreadyAndIsDueLater() {
    LogFeed<Bucket> chain = new LogFeed<>(new Chain(), log, database);
    light("lamp", NOON);
    clock.step(Duration.ofHours(3).plusMinutes(1));
    chain.feed().beat(clock.instant());
    TimerSweep sweep =
        new TimerSweep(
            new Chain(), chain.view(), commands, log, new TimerPositions(database), clock);

    TimerSweep.Outcome first = sweep.look();
    assertThat(first.fired()).isEqualTo(1);
    assertThat(first.refused()).isZero();
    assertThat(first.upTo()).as("the rest waits").isEqualTo(NOON.plus(Duration.ofHours(3)));
    assertThat(sweep.look().fired()).as("until the view tells more").isZero();
    chain.feed();
    assertThat(sweep.look().fired()).isEqualTo(1);
    chain.feed();
    assertThat(sweep.look().fired()).isEqualTo(1);

    assertThat(log.after(1, 10).stream().map(commit -> commit.header().commandId()))
        .containsExactly(
            "timer:chain:lamp:burnt-out:1:2026-03-01T13:00:00Z",
            "timer:chain:lamp:filled-up:1:2026-03-01T14:00:00Z",
            "timer:chain:lamp:curfew:1:2026-03-01T15:00:00Z");
  }

  @Test
  void aClockThatIsSetForthAndBackMakesNothingFireTwiceAndLosesNothing() {
    light("first", NOON);
    TimerSweep sweep = instance();
    clock.step(Duration.ofDays(3));
    feed.beat(clock.instant()); // even the log is told that three days have gone by
    assertThat(sweep.look().fired()).isEqualTo(1);
    clock.step(Duration.ofDays(-3));
    // Nothing was recorded meanwhile but what fired; the log goes on from there.
    light("second", NOON.plusSeconds(60));
    assertThat(sweep.look().fired()).isZero();
    clock.step(Duration.ofHours(2));
    sweep.look();
    instance().look();
    clock.step(Duration.ofDays(4));
    instance().look();
    assertThat(wentOut()).containsExactly("first", "second");
  }

  @Test
  void aClockThatIsSetBackBeforeAnythingFiredLosesNothingEither() {
    light("first", NOON.plus(Duration.ofDays(5)));
    TimerSweep sweep = instance();
    clock.step(Duration.ofDays(3));
    feed.beat(clock.instant());
    assertThat(sweep.look().fired()).isZero();
    assertThat(position()).isEqualTo(NOON.plus(Duration.ofDays(3)));
    clock.step(Duration.ofDays(-3));
    sweep.look();
    light("second", NOON); // due in an hour that was looked through by the wrong clock
    clock.step(Duration.ofHours(2));
    assertThat(sweep.look().fired()).isEqualTo(1);
    assertThat(wentOut()).containsExactly("second");
  }

  @Test
  void whatBecomesKnownLateFiresThoughItsHourWasLookedThrough() {
    light("first", NOON);
    clock.step(Duration.ofDays(2));
    feed.beat(clock.instant());
    TimerSweep sweep = instance();
    sweep.look();
    assertThat(position()).isEqualTo(NOON.plus(Duration.ofDays(2)));
    light("late", NOON.plus(Duration.ofHours(3)));
    assertThat(sweep.look().fired()).isEqualTo(1);
    assertThat(wentOut()).containsExactly("first", "late");
  }

  @Test
  void aRebuildOfTheViewFiresNothingTwiceAndForgetsNothing() {
    light("first", NOON);
    light("second", NOON.plus(Duration.ofHours(5)));
    clock.step(Duration.ofHours(2));
    instance().look();
    feed.feed().rebuild();
    TimerSweep sweep = instance();
    assertThat(sweep.look().fired()).as("only what has an effect already").isLessThanOrEqualTo(1);
    assertThat(wentOut()).containsExactly("first");
    clock.step(Duration.ofHours(5));
    sweep.look();
    assertThat(wentOut()).containsExactly("first", "second");
  }

  @Test
  void aLostPositionHasEverythingLookedAtOnceMoreWithoutAnEffect() {
    light("first", NOON);
    clock.step(Duration.ofHours(2));
    instance().look();
    feed.feed().beat(clock.instant());
    instance().look();
    database.getCollection("deadline_positions").drop();
    instance().look();
    assertThat(wentOut()).containsExactly("first");
  }

  @Test
  void aNewRevisionLooksFromTheBeginning() {
    light("first", NOON);
    clock.step(Duration.ofDays(2));
    feed.feed().beat(clock.instant());
    TimerSweep old =
        new TimerSweep(
            new LanternTimers(),
            feed.view(),
            request -> {
              throw new OutcomeUnknownException("away", new IllegalStateException("store"));
            },
            log,
            new TimerPositions(database),
            clock);
    old.look();
    LogFeed<Bucket> next = new LogFeed<>(new LanternTimers(2), log, database);
    next.rebuild().feed();
    TimerSweep sweep =
        new TimerSweep(
            new LanternTimers(2), next.view(), commands, log, new TimerPositions(database), clock);
    assertThat(sweep.look().fired()).isEqualTo(1);
  }

  @Test
  void historyThatIsEnteredLaterFiresNothingOfItsPast() {
    handle(new Light("old", ARCHIVIST, NOON.minus(Duration.ofDays(400)), "oil"));
    handle(new Light("recent", ARCHIVIST, NOON.minusSeconds(60), "oil"));
    clock.step(Duration.ofHours(2));
    instance().look();
    assertThat(wentOut()).containsExactly("recent");
  }

  @Test
  void whatHasNoOutcomeIsTriedAgainAndHoldsUpNobodyElse() {
    light("stuck", NOON);
    light("free", NOON.plusSeconds(1));
    clock.step(Duration.ofDays(1));
    feed.feed().beat(clock.instant());
    Set<String> away = new HashSet<>(Set.of("stuck"));
    TimerSweep sweep =
        instance(
            request -> {
              if (away.contains(request.command().target())) {
                throw new OutcomeUnknownException("away", new IllegalStateException("store"));
              }
              return commands.handle(request);
            });
    TimerSweep.Outcome outcome = sweep.look();
    assertThat(outcome.trouble()).contains("stuck");
    assertThat(outcome.lag()).isEqualTo(Duration.ofHours(23));
    assertThat(wentOut()).containsExactly("free");
    assertThat(position()).isEqualTo(NOON.plus(Duration.ofHours(1)));
    away.clear();
    assertThat(sweep.look().trouble()).isNull();
    assertThat(wentOut()).containsExactly("free", "stuck");
    assertThat(position()).isEqualTo(NOON.plus(Duration.ofDays(1)));
  }

  @Test
  void saysHowFarItIsBehindTheClock() {
    light("lamp", NOON);
    feed.feed().beat(NOON.plus(Duration.ofMinutes(20)));
    clock.set(NOON.plus(Duration.ofMinutes(21)));
    TimerSweep.Outcome outcome = instance().look();
    assertThat(outcome.upTo()).isEqualTo(NOON.plus(Duration.ofMinutes(20)));
    assertThat(outcome.lag()).isEqualTo(Duration.ofMinutes(1));
  }

  private Instant position() {
    return new TimerPositions(database).find("lantern-timers").orElseThrow().from();
  }

  /** One that remembers nothing, as after a start. */
  private TimerSweep instance() {
    return instance(commands);
  }

  private TimerSweep instance(Commands through) {
    return new TimerSweep(
        new LanternTimers(), feed.view(), through, log, new TimerPositions(database), clock);
  }

  private void light(String lamp, Instant at) {
    handle(new Light(lamp, SOMEBODY, at, "oil"));
  }

  private void putOut(String lamp, Instant at) {
    handle(new PutOut(lamp, SOMEBODY, at));
  }

  private void handle(LanternCommand command) {
    commands.handle(
        new CommandRequest(
            "http:acc:" + keys++, "aa", OptionalLong.empty(), "c", null, null, null, command));
    feed.feed();
  }

  /** The lanterns that went out by themselves, in the order of the log. */
  private List<String> wentOut() {
    List<String> lamps = new ArrayList<>();
    for (Commit commit : log.after(0, 1_000)) {
      if (commit.header().actor().startsWith("timer:")) {
        commit.events().forEach(event -> lamps.add(event.aggregateId()));
      }
    }
    return lamps;
  }
}
