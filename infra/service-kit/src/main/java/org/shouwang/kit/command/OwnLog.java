package org.shouwang.kit.command;

import org.shouwang.kit.contract.ContractJson;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.log.RecordedEvent;

/**
 * What the service's own log says of one of its aggregates right now. A decision about one of them
 * that needs facts of another takes them from here: views may be a moment behind. A fact may still
 * change between its reading and the decision.
 */
public final class OwnLog {
  private final CommitLog log;

  public OwnLog(CommitLog log) {
    this.log = log;
  }

  /** An aggregate as it stands; at its beginning if there is none of that id. */
  public <S, E extends DomainEvent> S state(
      String id, Decider<S, ?, E> decider, ContractMapping<E> mapping) {
    S state = decider.initial();
    for (Commit commit : log.ofAggregate(id, 0)) {
      for (RecordedEvent event : commit.events()) {
        if (event.aggregateId().equals(id)) {
          E happened =
              mapping.toDomain(ContractJson.decode(event.wireType(), event.data()), event.owner());
          state = decider.evolve(state, happened);
        }
      }
    }
    return state;
  }

  /**
   * Whether a command was answered already: a retry is told its first outcome, whatever has become
   * of the world meanwhile.
   */
  public boolean answered(String commandId) {
    return log.byCommand(commandId).isPresent();
  }
}
