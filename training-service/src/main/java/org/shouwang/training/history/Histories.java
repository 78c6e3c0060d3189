package org.shouwang.training.history;

import org.shouwang.kit.contract.ContractJson;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.training.domain.Session;
import org.shouwang.training.domain.SessionDecider;
import org.shouwang.training.domain.TrainingFile;
import org.shouwang.training.domain.TrainingFileDecider;
import org.shouwang.training.publish.SessionContractMapping;
import org.shouwang.training.publish.TrainingFileContractMapping;
import org.springframework.stereotype.Component;

/**
 * What this service's own log says of one session or training file right now. A decision about one
 * of them that needs facts of another takes them from here: views may be a moment behind.
 */
@Component
public class Histories {
  private final CommitLog log;

  Histories(CommitLog log) {
    this.log = log;
  }

  /** A session as it stands. */
  public Session session(String id) {
    return fold(id, new SessionDecider(), new SessionContractMapping());
  }

  /** A person's training file as it stands. */
  public TrainingFile fileOf(String person) {
    return fold(
        TrainingFile.idOf(person), new TrainingFileDecider(), new TrainingFileContractMapping());
  }

  /**
   * Whether a command was answered already: a retry is told its first outcome, whatever has become
   * of the world meanwhile.
   */
  public boolean answered(String commandId) {
    return log.byCommand(commandId).isPresent();
  }

  private <S, C extends Command, E extends DomainEvent> S fold(
      String id, Decider<S, C, E> decider, ContractMapping<E> mapping) {
    S state = decider.initial();
    for (var commit : log.ofAggregate(id, 0)) {
      for (var event : commit.events()) {
        if (event.aggregateId().equals(id)) {
          E happened =
              mapping.toDomain(ContractJson.decode(event.wireType(), event.data()), event.owner());
          state = decider.evolve(state, happened);
        }
      }
    }
    return state;
  }
}
