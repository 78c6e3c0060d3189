package org.shouwang.training.policy;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.membership.PersonLeftV1;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.policy.Cause;
import org.shouwang.kit.policy.EventPolicy;
import org.shouwang.kit.policy.NotYet;
import org.shouwang.training.domain.TrainingFile;
import org.shouwang.training.domain.TrainingFileCommand.CloseTrainingFile;
import org.shouwang.training.history.Histories;
import org.springframework.stereotype.Component;

/** Whoever leaves an enterprise counts no longer from that day (离职封存). */
@Component
class WhenPersonLeftThenCloseTrainingFile extends EventPolicy {
  private final Histories histories;

  WhenPersonLeftThenCloseTrainingFile(Histories histories) {
    super("when-person-left-then-close-training-file", Start.BEGINNING, PersonLeftV1.class);
    this.histories = histories;
  }

  @Override
  public List<Command> react(ContractEvent event, Cause cause) {
    PersonLeftV1 left = (PersonLeftV1) event;
    if (left.enterpriseId() == null || Positions.ofEnterprise(left.position()).isEmpty()) {
      return List.of();
    }
    String person = cause.envelope().subject();
    // Another policy opens the file; it may be a step behind this one.
    if (histories.fileOf(person) instanceof TrainingFile.Unopened) {
      throw new NotYet("the training file of " + person);
    }
    return List.of(
        new CloseTrainingFile(TrainingFile.idOf(person), cause.actor(), left.occurredAt()));
  }
}
