package org.shouwang.kit.command;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.domain.Owner;

/**
 * The thin Axon aggregate around a pure {@link Decider}. A service's subclass adds the two
 * annotated methods:
 *
 * <pre>{@code
 * final class HazardAggregate extends AggregateShell<Hazard, HazardCommand, HazardEvent> {
 *   HazardAggregate() { super(new HazardDecider()); }
 *   @CommandHandler @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
 *   void handle(HazardCommand command, MetaData metaData) { decide(command, metaData); }
 *   @EventSourcingHandler
 *   void on(HazardEvent event, DomainEventMessage<?> message) { evolve(event, message.getAggregateIdentifier()); }
 * }
 * }</pre>
 */
public abstract class AggregateShell<S, C extends Command, E extends DomainEvent> {
  private final Decider<S, C, E> decider;
  private S state;

  @AggregateIdentifier private @Nullable String id;

  protected AggregateShell(Decider<S, C, E> decider) {
    this.decider = decider;
    this.state = decider.initial();
  }

  /** Decides and applies. A command that names a version is refused on any other. */
  protected final void decide(C command, MetaData metaData) {
    id = command.target();
    Long last = AggregateLifecycle.getVersion();
    long version = last == null ? -1 : last;
    CommandAttempt attempt = CommandAttempt.of(metaData);
    if (attempt != null) {
      if (version < 0) {
        attempt.request().guard().absent();
      } else {
        attempt.request().guard().require(decider.owner(state));
      }
      attempt.sawVersion(version);
    }
    List<Owned<E>> happened = new ArrayList<>();
    S after = state;
    for (E event : decider.decide(state, command)) {
      after = decider.evolve(after, event);
      happened.add(new Owned<>(event, decider.owner(after)));
    }
    for (Owned<E> event : happened) {
      AggregateLifecycle.apply(event.event(), MetaData.with(CommitLogEngine.OWNER, event.owner()));
    }
  }

  /** Applies one event to the state. */
  protected final void evolve(E event, String aggregateId) {
    id = aggregateId;
    state = decider.evolve(state, event);
  }

  private record Owned<E>(E event, Owner owner) {}
}
