package org.shouwang.training.domain;

import static org.shouwang.kit.domain.Rejection.require;
import static org.shouwang.training.domain.TrainingRejection.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.training.domain.TrainingFile.Closed;
import org.shouwang.training.domain.TrainingFile.Credit;
import org.shouwang.training.domain.TrainingFile.Open;
import org.shouwang.training.domain.TrainingFile.Reached;
import org.shouwang.training.domain.TrainingFile.Unopened;
import org.shouwang.training.domain.TrainingFileCommand.CloseTrainingFile;
import org.shouwang.training.domain.TrainingFileCommand.CreditTraining;
import org.shouwang.training.domain.TrainingFileCommand.OnboardEmployee;
import org.shouwang.training.domain.TrainingFileEvent.EmployeeLeft;
import org.shouwang.training.domain.TrainingFileEvent.EmployeeOnboarded;
import org.shouwang.training.domain.TrainingFileEvent.TrainingCredited;
import org.shouwang.training.domain.TrainingFileEvent.TrainingRequirementMet;

/**
 * The rules of one person's training file (3号令, 80号令). Hours count only for who attended and
 * passed; each session counts once. What is required at first are the initial hours of the policy
 * version under which she came, however long they take; once she has met them, each later calendar
 * year requires the annual hours of the version in force, earned in that year.
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
    if (file.credits().containsKey(command.sessionId())) {
      return List.of();
    }
    require(notBefore(file, command), ATTENDED_BEFORE_ONBOARDED);
    Employee her = file.employee();
    Open after = file.credited(command.sessionId(), new Credit(command.at(), command.minutes()));
    List<TrainingFileEvent> events = new ArrayList<>();
    events.add(
        new TrainingCredited(
            command.at(),
            her.personId(),
            her.enterprise(),
            command.sessionId(),
            command.minutes(),
            after.totalMinutes()));
    met(after, CalendarYear.of(command.at()), command.policy()).ifPresent(events::add);
    return List.copyOf(events);
  }

  /** What is met now: the first requirement, or that of one later year; each is said once. */
  private static Optional<TrainingRequirementMet> met(Open file, int year, HoursPolicy policy) {
    Employee her = file.employee();
    if (file.met().isEmpty()) {
      return file.reached(her.requiredMinutes(), any -> true)
          .map(reached -> met(her, reached, her.requiredMinutes(), her.policyVersion()));
    }
    if (year <= file.met().firstKey() || file.met().containsKey(year)) {
      return Optional.empty();
    }
    int required = policy.annual(her.position());
    return file.reached(required, credit -> CalendarYear.of(credit.at()) == year)
        .map(reached -> met(her, reached, required, policy.version()));
  }

  private static TrainingRequirementMet met(
      Employee her, Reached reached, int required, String policyVersion) {
    return new TrainingRequirementMet(
        reached.at(),
        her.personId(),
        her.enterprise(),
        CalendarYear.of(reached.at()),
        reached.minutes(),
        required,
        policyVersion);
  }

  private static List<TrainingFileEvent> close(Open file, CloseTrainingFile command) {
    require(notBefore(file, command), OUT_OF_ORDER);
    Employee her = file.employee();
    List<Instant> counting =
        List.copyOf(file.met().tailMap(CalendarYear.of(command.at())).values());
    return List.of(new EmployeeLeft(command.at(), her.personId(), her.enterprise(), counting));
  }

  private static boolean notBefore(Open file, Command command) {
    return !command.at().isBefore(file.since());
  }

  @Override
  public TrainingFile evolve(TrainingFile file, TrainingFileEvent event) {
    return switch (event) {
      case EmployeeOnboarded e ->
          new Open(e.employee(), e.occurredAt(), Map.of(), Collections.emptySortedMap());
      case TrainingCredited e ->
          ((Open) file).credited(e.sessionId(), new Credit(e.occurredAt(), e.minutes()));
      case TrainingRequirementMet e -> ((Open) file).met(e.year(), e.occurredAt());
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
