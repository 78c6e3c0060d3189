package org.shouwang.training.domain;

import static org.shouwang.kit.domain.Rejection.require;
import static org.shouwang.training.domain.TrainingRejection.*;

import java.util.HashSet;
import java.util.List;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.training.domain.Drill.Recorded;
import org.shouwang.training.domain.Drill.Unrecorded;
import org.shouwang.training.domain.DrillCommand.RecordDrill;
import org.shouwang.training.domain.DrillCommand.RecordDrillFinding;
import org.shouwang.training.domain.DrillEvent.DrillFindingRecorded;
import org.shouwang.training.domain.DrillEvent.DrillHeld;

/** The few rules of a drill. */
public final class DrillDecider implements Decider<Drill, DrillCommand, DrillEvent> {

  @Override
  public Drill initial() {
    return new Unrecorded();
  }

  @Override
  public List<DrillEvent> decide(Drill drill, DrillCommand command) {
    return switch (command) {
      case RecordDrill record -> record(drill, record);
      case RecordDrillFinding finding -> find(drill, finding);
    };
  }

  private static List<DrillEvent> find(Drill drill, RecordDrillFinding command) {
    if (!(drill instanceof Recorded held)) {
      throw new Rejected(NO_SUCH_DRILL);
    }
    require(held.participants().contains(command.finding().enterprise()), NOT_A_PARTICIPANT);
    require(!command.at().isBefore(held.heldAt()), OUT_OF_ORDER);
    List<String> evidence = command.finding().evidence();
    require(new HashSet<>(evidence).size() == evidence.size(), EVIDENCE_NAMED_TWICE);
    return List.of(
        new DrillFindingRecorded(command.at(), command.finding(), command.by().personOrId()));
  }

  private static List<DrillEvent> record(Drill drill, RecordDrill command) {
    require(drill instanceof Unrecorded, ALREADY_RECORDED);
    List<String> participants = command.participants();
    require(!participants.isEmpty(), NO_PARTICIPANT);
    require(new HashSet<>(participants).size() == participants.size(), PARTICIPANT_REPEATED);
    require(command.attendance() > 0, NOBODY_PRESENT);
    return List.of(
        new DrillHeld(
            command.at(),
            command.owner(),
            command.kind(),
            command.scenario(),
            participants,
            command.attendance(),
            command.evaluation()));
  }

  @Override
  public Drill evolve(Drill drill, DrillEvent event) {
    return switch (event) {
      case DrillHeld e -> new Recorded(e.owner(), e.participants(), e.occurredAt());
      case DrillFindingRecorded e -> drill;
    };
  }

  @Override
  public Owner owner(Drill drill) {
    return ((Recorded) drill).owner();
  }
}
