package org.shouwang.kit.policy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.shouwang.contracts.Context;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.hazard.HazardReportedV1;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Command;

/** The README's example of a policy: whoever reports a hazard has it noted at the enterprise. */
class WhenHazardReportedThenNote implements Policy {

  record NoteHazard(String target, Actor by, Instant at, String hazard) implements Command {}

  @Override
  public String name() {
    return "when-hazard-reported-then-note";
  }

  @Override
  public Set<Context> contexts() {
    return Set.of(Context.HAZARD);
  }

  @Override
  public Start start() {
    return Start.BEGINNING;
  }

  @Override
  public boolean handles(Class<? extends ContractEvent> type) {
    return type == HazardReportedV1.class;
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
