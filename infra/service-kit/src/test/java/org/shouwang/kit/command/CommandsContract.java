package org.shouwang.kit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shouwang.kit.command.Lantern.LanternCommand;
import org.shouwang.kit.command.Lantern.LanternCommand.Light;
import org.shouwang.kit.command.Lantern.LanternCommand.Look;
import org.shouwang.kit.command.Lantern.LanternCommand.PutOut;
import org.shouwang.kit.command.Lantern.LanternRejection;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.kit.failpoint.Failpoints;
import org.shouwang.kit.log.ChainVerification;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.log.MongoCommitLog;
import org.shouwang.kit.support.TestStore;

/**
 * Commands are handled exactly once, on whatever instance, however often they are sent, on every
 * store.
 */
abstract class CommandsContract {
  private static final Instant AT = Instant.parse("2026-03-01T08:00:00.000Z");
  private static final Actor SOMEBODY =
      new Actor("acc-1", "per-1", null, null, "371102", Authority.PEER, false);

  private MongoCommitLog log;
  private MongoCommitLog otherLog;
  private Commands commands;
  private Commands otherInstance;
  private volatile Failpoints failpoints = Failpoints.NONE;

  abstract TestStore store();

  @BeforeEach
  void start() {
    MongoDatabase database = store().database();
    log = new MongoCommitLog("/cell/test/lantern-service", database, Clock.systemUTC());
    otherLog = new MongoCommitLog("/cell/test/lantern-service", database, Clock.systemUTC());
    commands = assemble(log);
    otherInstance = assemble(otherLog);
  }

  @AfterEach
  void stop() {
    log.close();
    otherLog.close();
  }

  private Commands assemble(MongoCommitLog on) {
    return CommandAutoConfiguration.assemble(
        on, List.of(Lantern.TYPE), Clock.systemUTC(), p -> failpoints.reached(p), 100);
  }

  @Test
  void commitsWhatTheDeciderDecidedAndGoesOnFromThere() {
    assertThat(commands.handle(request("k1", light("lamp"))).version()).isZero();
    CommandOutcome second = commands.handle(request("k2", putOut("lamp")));
    assertThat(second.version()).isEqualTo(1);
    assertThat(second.events()).containsExactly("org.shouwang.membership.cooperative-dissolved.v1");
    assertThat(log.head()).isEqualTo(2);
    assertThat(ChainVerification.verify(log, 1, 2).intact()).isTrue();
  }

  @Test
  void whatTheImportAuthorityEntersIsMarkedInTheLog() {
    Actor importer = new Actor("acc-1", "per-1", null, null, "371102", Authority.PEER, true);
    commands.handle(request("k1", new Light("lamp", importer, AT, "with oil")));
    commands.handle(request("k2", putOut("lamp")));
    assertThat(log.after(0, 2)).extracting(c -> c.header().imported()).containsExactly(true, false);
  }

  @Test
  void aRepeatedCommandHasItsFirstOutcomeOnEveryInstanceAndAfterOtherChanges() {
    CommandOutcome first = commands.handle(request("k1", light("lamp")));
    commands.handle(request("k2", putOut("lamp")));
    assertThat(commands.handle(request("k1", light("lamp"))))
        .usingRecursiveComparison()
        .isEqualTo(first);
    assertThat(otherInstance.handle(request("k1", light("lamp"))))
        .usingRecursiveComparison()
        .isEqualTo(first);
    assertThat(log.head()).isEqualTo(2);
  }

  @Test
  void aPolicysRepeatedCommandHasItsFirstOutcomeToo() {
    CommandOutcome first = commands.handle(caused(light("lamp")));
    commands.handle(request("k2", putOut("lamp")));
    assertThat(commands.handle(caused(light("lamp")))).usingRecursiveComparison().isEqualTo(first);
    assertThat(log.head()).isEqualTo(2);
  }

  private static CommandRequest caused(LanternCommand command) {
    return new CommandRequest(
        "policy:at-dusk:event-1:lamp",
        null,
        OptionalLong.empty(),
        "c",
        "event-1",
        null,
        AT,
        command);
  }

  @Test
  void whatIsTakenToBeNewAndIsNotIsDecidedOnItsState() {
    CommandOutcome first = commands.handle(request("k1", light("lamp")).beginning());
    otherInstance.handle(request("k2", putOut("lamp")).beginning());
    assertThat(commands.handle(request("k3", light("lamp")).beginning()).version()).isEqualTo(2);
    assertThatThrownBy(() -> otherInstance.handle(request("k4", light("lamp")).beginning()))
        .isInstanceOf(Rejected.class);
    assertThat(otherInstance.handle(request("k1", light("lamp")).beginning()))
        .usingRecursiveComparison()
        .isEqualTo(first);
    assertThat(log.head()).isEqualTo(3);
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    commands.handle(request("k1", light("lamp")));
    CommandRequest other =
        new CommandRequest("k1", "bb", OptionalLong.empty(), "c", null, null, null, light("lamp"));
    assertThatThrownBy(() -> commands.handle(other)).isInstanceOf(CommandKeyReusedException.class);
  }

  @Test
  void aRejectionCommitsNothingAndIsDecidedAnewOnRetry() {
    assertRejected("k1", putOut("lamp"), LanternRejection.NOT_LIT);
    commands.handle(request("k2", light("lamp")));
    assertThat(commands.handle(request("k1", putOut("lamp"))).version()).isEqualTo(1);
  }

  @Test
  void anInstanceWithAnOldStateDecidesAgainOnTheNewOne() {
    commands.handle(request("k1", light("lamp")));
    otherInstance.handle(request("k2", putOut("lamp"))); // the first instance's cache is now old
    assertRejected("k3", putOut("lamp"), LanternRejection.NOT_LIT);
    otherInstance.handle(request("k4", light("lamp")));
    assertThat(commands.handle(request("k5", putOut("lamp"))).version()).isEqualTo(3);
  }

  @Test
  void aCommandThatChangesNothingIsConfirmedOnTheNewestState() {
    commands.handle(request("k1", light("lamp")));
    assertThat(commands.handle(request("k2", look("lamp"))).commit()).isNull();
    otherInstance.handle(request("k3", putOut("lamp")));
    assertRejected("k4", look("lamp"), LanternRejection.NOT_LIT);
    assertThat(log.head()).isEqualTo(2);
  }

  @Test
  void anExpectedVersionMustBeTheCurrentOne() {
    commands.handle(request("k1", light("lamp")));
    CommandRequest stale =
        new CommandRequest("k2", "aa", OptionalLong.of(5), "c", null, null, null, putOut("lamp"));
    assertThatThrownBy(() -> commands.handle(stale)).isInstanceOf(StaleVersionException.class);
    CommandRequest current =
        new CommandRequest("k2", "aa", OptionalLong.of(0), "c", null, null, null, putOut("lamp"));
    assertThat(commands.handle(current).version()).isEqualTo(1);
  }

  @Test
  void theGuardIsAskedWithTheOwnerBeforeADecisionAndBeforeAFirstOutcomeIsToldAgain() {
    commands.handle(request("k1", light("lamp")));
    OwnerGuard foreign =
        new OwnerGuard() {
          @Override
          public void require(Owner owner) {
            throw new IllegalStateException("not yours: " + owner.district());
          }

          @Override
          public void absent() {
            throw new IllegalStateException("not there");
          }
        };
    CommandRequest fresh =
        new CommandRequest(
            "k2",
            "aa",
            OptionalLong.empty(),
            "c",
            null,
            null,
            null,
            putOut("lamp"),
            false,
            foreign);
    assertThatThrownBy(() -> commands.handle(fresh)).hasMessage("not yours: 371102");
    CommandRequest again =
        new CommandRequest(
            "k1", "aa", OptionalLong.empty(), "c", null, null, null, light("lamp"), false, foreign);
    assertThatThrownBy(() -> commands.handle(again)).hasMessage("not yours: 371102");
    CommandRequest absent =
        new CommandRequest(
            "k3",
            "aa",
            OptionalLong.empty(),
            "c",
            null,
            null,
            null,
            light("other"),
            false,
            foreign);
    assertThatThrownBy(() -> commands.handle(absent)).hasMessage("not there");
    assertThat(log.head()).isEqualTo(1);
  }

  @Test
  void theSameCommandAtTheSameTimeIsAnsweredAsInFlight() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicBoolean first = new AtomicBoolean(true);
    failpoints =
        point -> {
          if (point == Failpoints.Point.VALIDATED && first.compareAndSet(true, false)) {
            inside.countDown();
            try {
              goOn.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }
        };
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<CommandOutcome> outcome =
          pool.submit(() -> commands.handle(request("k1", light("lamp"))));
      inside.await();
      try {
        assertThatThrownBy(() -> commands.handle(request("k1", light("lamp"))))
            .isInstanceOf(CommandInFlightException.class);
      } finally {
        goOn.countDown();
      }
      assertThat(outcome.get().version()).isZero();
    }
  }

  @Test
  void contendersOnTwoInstancesNeverLoseOrDoubleAChange() throws Exception {
    int rounds = 60;
    commands.handle(request("start", light("lamp")));
    List<Callable<Integer>> work = new ArrayList<>();
    for (int w = 0; w < 4; w++) {
      int writer = w;
      work.add(
          () -> {
            Commands mine = writer % 2 == 0 ? commands : otherInstance;
            int changed = 0;
            for (int r = 0; r < rounds; r++) {
              String key = writer + "-" + r;
              try {
                mine.handle(request(key, writer < 2 ? putOut("lamp") : light("lamp")));
                changed++;
              } catch (Rejected | ContentionException refused) {
                // the lamp was in that state already, or too many pulled at it
              }
            }
            return changed;
          });
    }
    int changed = 0;
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> result : pool.invokeAll(work)) {
        changed += result.get();
      }
    }
    assertThat(log.head()).isEqualTo(changed + 1L);
    List<String> types = new ArrayList<>();
    log.ofAggregate("lamp", 0).forEach(c -> c.events().forEach(e -> types.add(e.wireType())));
    assertThat(types).hasSize(changed + 1);
    for (int i = 0; i < types.size(); i++) {
      assertThat(types.get(i)).contains(i % 2 == 0 ? "proposed" : "dissolved");
    }
  }

  @Test
  @Timeout(60)
  void whoIsOvertakenAgainAndAgainIsToldSoAndMayAskAgainUnderTheSameKey() {
    commands.handle(request("start", light("lamp")));
    AtomicInteger overtaken = new AtomicInteger();
    AtomicInteger mostOf = new AtomicInteger(100);
    Commands unlucky =
        CommandsOn.log(
            beforeEachAppend(
                () -> {
                  if (overtaken.get() < mostOf.get()) {
                    int time = overtaken.incrementAndGet();
                    CompletableFuture.runAsync( // no part of the command under way
                            () -> {
                              otherInstance.handle(request("out-" + time, putOut("lamp")));
                              otherInstance.handle(request("on-" + time, light("lamp")));
                            })
                        .join();
                  }
                }),
            Clock.systemUTC(),
            Lantern.TYPE);
    assertThatThrownBy(() -> unlucky.handle(request("k1", putOut("lamp"))))
        .isInstanceOf(ContentionException.class);
    assertThat(overtaken).as("not for ever").hasValue(8);
    assertThat(log.byCommand("k1")).isEmpty();

    mostOf.set(11);
    assertThat(unlucky.handle(request("k1", putOut("lamp"))).version())
        .as("on the state that the third one left")
        .isEqualTo(23);

    otherInstance.handle(request("on", light("lamp")));
    mostOf.set(100);
    CommandRequest exact =
        new CommandRequest("k2", "aa", OptionalLong.of(24), "c", null, null, null, putOut("lamp"));
    assertThatThrownBy(() -> unlucky.handle(exact)).isInstanceOf(StaleVersionException.class);
    assertThat(overtaken).as("whoever named a version is not decided anew").hasValue(12);
  }

  /** The log of the first instance, where somebody is always a moment earlier. */
  private CommitLog beforeEachAppend(Runnable earlier) {
    return (CommitLog)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {CommitLog.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("append")) {
                earlier.run();
              }
              try {
                return method.invoke(log, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  void anEventThatDoesNotFitIntoTheEventLogIsRefusedBeforeAnythingIsSent() {
    Light huge = new Light("lamp", SOMEBODY, AT, "x".repeat(EventCodec.LARGEST_RECORD));
    assertThatThrownBy(() -> commands.handle(request("k1", huge)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(log.head()).isZero();
    assertThat(commands.handle(request("k2", light("lamp"))).version()).isZero();
  }

  private void assertRejected(String key, LanternCommand command, LanternRejection reason) {
    assertThatThrownBy(() -> commands.handle(request(key, command)))
        .isInstanceOfSatisfying(
            Rejected.class, rejected -> assertThat(rejected.rejection()).isEqualTo(reason));
  }

  private static CommandRequest request(String key, LanternCommand command) {
    return new CommandRequest(key, "aa", OptionalLong.empty(), "cor", null, null, null, command);
  }

  private static Light light(String lamp) {
    return new Light(lamp, SOMEBODY, AT, "with oil");
  }

  private static PutOut putOut(String lamp) {
    return new PutOut(lamp, SOMEBODY, AT);
  }

  private static Look look(String lamp) {
    return new Look(lamp, SOMEBODY, AT);
  }
}
