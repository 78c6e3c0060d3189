package org.shouwang.kit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.command.Lantern.LanternCommand;
import org.shouwang.kit.command.Lantern.LanternEvent;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.log.MongoCommitLog;
import org.shouwang.kit.support.TestStore;

class CommitLogEngineTest {
  private static final Instant AT = Instant.parse("2026-03-01T08:00:00.000Z");
  private static final LanternCommand LIGHT =
      new LanternCommand.Light(
          "lamp",
          new Actor("acc-1", "per-1", null, null, "371102", Authority.PEER, false),
          AT,
          "with oil");

  @Test
  void refusesASecondAppendOfAUnitOfWorkBeforeTheFirstIsSent() {
    try (MongoCommitLog log =
        new MongoCommitLog(
            "/cell/test/lantern-service", TestStore.embedded().database(), Clock.systemUTC())) {
      CommitLogEngine engine =
          new CommitLogEngine(
              log, new EventCodec(List.of(Lantern.TYPE)), () -> "event", new AggregateCache(10));
      var unit = DefaultUnitOfWork.startAndGet(command());
      engine.appendEvents(List.of(lit("lamp")));
      assertThatThrownBy(() -> engine.appendEvents(List.of(lit("other"))))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("appends once");
      unit.rollback();
      assertThat(log.head()).isZero();

      var next = DefaultUnitOfWork.startAndGet(command());
      engine.appendEvents(List.of(lit("lamp")));
      assertThat(log.head()).as("sent when nobody can add to it any more").isZero();
      next.commit();
      assertThat(log.head()).isEqualTo(1);
    }
  }

  private static GenericCommandMessage<LanternCommand> command() {
    CommandRequest request =
        new CommandRequest("k1", "aa", OptionalLong.empty(), "cor", null, null, null, LIGHT);
    return new GenericCommandMessage<>(LIGHT, new CommandAttempt(request, true).asMetaData());
  }

  private static GenericDomainEventMessage<LanternEvent> lit(String lamp) {
    return new GenericDomainEventMessage<>(
        Lantern.LanternAggregate.class.getSimpleName(),
        lamp,
        0,
        new LanternEvent.Lit(AT, "with oil"),
        MetaData.with(CommitLogEngine.OWNER, new Owner("371102", null, null)));
  }
}
