package org.shouwang.kit.policy;

import java.time.Instant;
import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.hazard.HazardReportedV1;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Command;

/** The README's example of a policy: whoever reports a hazard has it noted at the enterprise. */
class WhenHazardReportedThenNote extends EventPolicy {

  record NoteHazard(String target, Actor by, Instant at, String hazard) implements Command {}

  WhenHazardReportedThenNote() {
    super("when-hazard-reported-then-note", Start.BEGINNING, HazardReportedV1.class);
  }

  @Override
  public List<Command> react(ContractEvent event, Cause cause) {
    return switch (event) {
      case HazardReportedV1 e ->
          List.of(
              new NoteHazard(
                  "note-" + cause.envelope().subject(),
                  cause.actor(),
                  e.occurredAt(),
                  cause.envelope().subject()));
      default -> List.of();
    };
  }
}
