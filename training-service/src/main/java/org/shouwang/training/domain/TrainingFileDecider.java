package org.shouwang.training.domain;

import static org.shouwang.training.domain.Rules.require;
import static org.shouwang.training.domain.TrainingRejection.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.training.domain.TrainingFile.Closed;
import org.shouwang.training.domain.TrainingFile.Open;
import org.shouwang.training.domain.TrainingFile.Unopened;
import org.shouwang.training.domain.TrainingFileCommand.CloseTrainingFile;
import org.shouwang.training.domain.TrainingFileCommand.CreditTraining;
import org.shouwang.training.domain.TrainingFileCommand.OnboardEmployee;
import org.shouwang.training.domain.TrainingFileEvent.EmployeeLeft;
import org.shouwang.training.domain.TrainingFileEvent.EmployeeOnboarded;
import org.shouwang.training.domain.TrainingFileEvent.TrainingCredited;
import org.shouwang.training.domain.TrainingFileEvent.TrainingRequirementMet;

/**
 * The rules of one person's training file. Hours count only for who attended and passed; each
 * session counts once; the requirement is that of the policy version under which she came, and is
 * met once.
 */
public final class TrainingFileDecider
    implements Decider<TrainingFile, TrainingFileCommand, TrainingFileEvent> {

  @Override
  public TrainingFile initial() {
    return new Unopened();
  }

  @Override
  public List<TrainingFileEvent> decide(TrainingFile file, TrainingFileCommand command) {
    return switch (command) {
      case OnboardEmployee onboard -> onboard(file, onboard);
      case CreditTraining credit -> credit(open(file), credit);
      case CloseTrainingFile close -> close(open(file), close);
    };
  }

  private static Open open(TrainingFile file) {
    return switch (file) {
      case Unopened none -> throw new Rejected(NO_TRAINING_FILE);
      case Closed closed -> throw new Rejected(TRAINING_FILE_CLOSED);
      case Open open -> open;
    };
  }

  private static List<TrainingFileEvent> onboard(TrainingFile file, OnboardEmployee command) {
    require(file instanceof Unopened, ALREADY_ONBOARDED);
    return List.of(new EmployeeOnboarded(command.at(), command.employee()));
  }

  private static List<TrainingFileEvent> credit(Open file, CreditTraining command) {
    if (file.sessions().contains(command.sessionId())) {
      return List.of();
    }
    require(notBefore(file, command), ATTENDED_BEFORE_ONBOARDED);
    Employee her = file.employee();
    int total = file.totalMinutes() + command.minutes();
    List<TrainingFileEvent> events = new ArrayList<>();
    events.add(
        new TrainingCredited(
            command.at(),
            her.personId(),
            her.enterprise(),
            command.sessionId(),
            command.minutes(),
            total));
    if (!file.met() && total >= her.requiredMinutes()) {
      events.add(
          new TrainingRequirementMet(
              command.at(),
              her.personId(),
              her.enterprise(),
              total,
              her.requiredMinutes(),
              her.policyVersion()));
    }
    return List.copyOf(events);
  }

  private static List<TrainingFileEvent> close(Open file, CloseTrainingFile command) {
    require(notBefore(file, command), OUT_OF_ORDER);
    Employee her = file.employee();
    return List.of(new EmployeeLeft(command.at(), her.personId(), her.enterprise(), file.met()));
  }

  private static boolean notBefore(Open file, Command command) {
    return !command.at().isBefore(file.since());
  }

  @Override
  public TrainingFile evolve(TrainingFile file, TrainingFileEvent event) {
    return switch (event) {
      case EmployeeOnboarded e -> new Open(e.employee(), e.occurredAt(), 0, Set.of(), false);
      case TrainingCredited e -> {
        Open before = (Open) file;
        Set<String> sessions = new HashSet<>(before.sessions());
        sessions.add(e.sessionId());
        yield new Open(before.employee(), before.since(), e.totalMinutes(), sessions, before.met());
      }
      case TrainingRequirementMet e -> {
        Open before = (Open) file;
        yield new Open(
            before.employee(), before.since(), before.totalMinutes(), before.sessions(), true);
      }
      case EmployeeLeft e -> new Closed(((Open) file).employee());
    };
  }

  @Override
  public Owner owner(TrainingFile file) {
    return switch (file) {
      case Open open -> open.employee().owner();
      case Closed closed -> closed.employee().owner();
      case Unopened none -> throw new IllegalStateException("nobody's file");
    };
  }
}
