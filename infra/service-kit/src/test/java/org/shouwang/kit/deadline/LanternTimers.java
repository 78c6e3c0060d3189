package org.shouwang.kit.deadline;

import java.time.Duration;
import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.membership.CooperativeDissolvedV1;
import org.shouwang.contracts.membership.CooperativeProposedV1;
import org.shouwang.kit.command.Lantern.LanternCommand.PutOut;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Command;

/** A lantern burns for an hour. What puts it out does not tell since when it burnt. */
final class LanternTimers extends Timers {
  LanternTimers() {
    this(1);
  }

  LanternTimers(int revision) {
    super("lantern-timers", revision, CooperativeProposedV1.class, CooperativeDissolvedV1.class);
  }

  @Override
  protected List<TimerChange> changes(ContractEvent event, EventEnvelope envelope) {
    return event instanceof CooperativeProposedV1 lit
        ? List.of(TimerChange.set("burnt-out", 1, lit.occurredAt().plus(Duration.ofHours(1))))
        : List.of();
  }

  @Override
  protected Command command(Deadline deadline, Actor timer) {
    return new PutOut(deadline.aggregate(), timer, deadline.due());
  }
}
