package org.shouwang.inspection.domain;

import static org.shouwang.inspection.domain.InspectionRejection.*;
import static org.shouwang.kit.domain.Rejection.require;

import java.util.HashSet;
import java.util.List;
import org.shouwang.inspection.domain.ExpertVisit.Recorded;
import org.shouwang.inspection.domain.ExpertVisit.Unrecorded;
import org.shouwang.inspection.domain.ExpertVisitCommand.RecordExpertVisit;
import org.shouwang.inspection.domain.ExpertVisitEvent.ExpertVisitCompleted;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.Owner;

/** The few rules of a visit by experts. */
public final class ExpertVisitDecider
    implements Decider<ExpertVisit, ExpertVisitCommand, ExpertVisitEvent> {

  @Override
  public ExpertVisit initial() {
    return new Unrecorded();
  }

  @Override
  public List<ExpertVisitEvent> decide(ExpertVisit visit, ExpertVisitCommand command) {
    return switch (command) {
      case RecordExpertVisit record -> record(visit, record);
    };
  }

  private static List<ExpertVisitEvent> record(ExpertVisit visit, RecordExpertVisit command) {
    require(visit instanceof Unrecorded, ALREADY_RECORDED);
    List<String> experts = command.experts();
    require(!experts.isEmpty(), NO_EXPERT_NAMED);
    require(new HashSet<>(experts).size() == experts.size(), EXPERT_REPEATED);
    require(
        command.owner().enterprise() == null || command.activeMember(), ENTERPRISE_NOT_A_MEMBER);
    return List.of(
        new ExpertVisitCompleted(
            command.at(), command.owner(), experts, command.purpose(), command.summary()));
  }

  @Override
  public ExpertVisit evolve(ExpertVisit visit, ExpertVisitEvent event) {
    return switch (event) {
      case ExpertVisitCompleted e -> new Recorded(e.owner());
    };
  }

  @Override
  public Owner owner(ExpertVisit visit) {
    return ((Recorded) visit).owner();
  }
}
