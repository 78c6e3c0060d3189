package org.shouwang.kit.command;

import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.membership.CooperativeDissolvedV1;
import org.shouwang.contracts.membership.CooperativeKind;
import org.shouwang.contracts.membership.CooperativeProposedV1;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.kit.domain.Rejection;

/**
 * The smallest aggregate: a lantern is lit, and put out again. Contracts of real cooperatives stand
 * in for its own.
 */
public final class Lantern {
  private Lantern() {}

  public sealed interface LanternCommand extends Command {
    record Light(String target, Actor by, Instant at, String note) implements LanternCommand {}

    record PutOut(String target, Actor by, Instant at) implements LanternCommand {}

    /** Changes nothing, when the lantern is lit. */
    record Look(String target, Actor by, Instant at) implements LanternCommand {}
  }

  public sealed interface LanternEvent extends DomainEvent {
    record Lit(Instant occurredAt, String note) implements LanternEvent {}

    record WentOut(Instant occurredAt) implements LanternEvent {}
  }

  public enum LanternRejection implements Rejection {
    ALREADY_LIT("灯已点亮。", "The lantern is lit already."),
    NOT_LIT("灯未点亮。", "The lantern is not lit.");

    private final Words words;

    LanternRejection(String zh, String en) {
      this.words = new Words(Kind.REFUSED, zh, en);
    }

    @Override
    public String context() {
      return "lantern";
    }

    @Override
    public Words words() {
      return words;
    }
  }

  public static final class LanternDecider
      implements Decider<Boolean, LanternCommand, LanternEvent> {
    @Override
    public Boolean initial() {
      return false;
    }

    @Override
    public List<LanternEvent> decide(Boolean lit, LanternCommand command) {
      return switch (command) {
        case LanternCommand.Light c when lit -> throw new Rejected(LanternRejection.ALREADY_LIT);
        case LanternCommand.Light c -> List.of(new LanternEvent.Lit(c.at(), c.note()));
        case LanternCommand.PutOut c when !lit -> throw new Rejected(LanternRejection.NOT_LIT);
        case LanternCommand.PutOut c -> List.of(new LanternEvent.WentOut(c.at()));
        case LanternCommand.Look c when !lit -> throw new Rejected(LanternRejection.NOT_LIT);
        case LanternCommand.Look c -> List.of();
      };
    }

    @Override
    public Boolean evolve(Boolean lit, LanternEvent event) {
      return event instanceof LanternEvent.Lit;
    }

    @Override
    public Owner owner(Boolean lit) {
      return new Owner("371102", null, null);
    }
  }

  static final class LanternAggregate
      extends AggregateShell<Boolean, LanternCommand, LanternEvent> {
    LanternAggregate() {
      super(new LanternDecider());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(LanternCommand command, MetaData metaData) {
      decide(command, metaData);
    }

    @EventSourcingHandler
    void on(LanternEvent event, DomainEventMessage<?> message) {
      evolve(event, message.getAggregateIdentifier());
    }
  }

  static final class LanternMapping implements ContractMapping<LanternEvent> {
    @Override
    public ContractEvent toContract(LanternEvent event) {
      return switch (event) {
        case LanternEvent.Lit e ->
            new CooperativeProposedV1(
                e.occurredAt(), e.note(), CooperativeKind.AREA, null, null, true);
        case LanternEvent.WentOut e -> new CooperativeDissolvedV1(e.occurredAt(), "out");
      };
    }

    @Override
    public LanternEvent toDomain(ContractEvent contract, Owner owner) {
      return switch (contract) {
        case CooperativeProposedV1 c -> new LanternEvent.Lit(c.occurredAt(), c.name());
        case CooperativeDissolvedV1 c -> new LanternEvent.WentOut(c.occurredAt());
        default -> throw new IllegalArgumentException("no lantern: " + contract);
      };
    }
  }

  public static final AggregateType<LanternCommand, LanternEvent> TYPE =
      new AggregateType<>(
          "lantern", LanternAggregate.class, LanternCommand.class, new LanternMapping());
}
