package org.shouwang.hazard.policy;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.hazard.HazardRecurredV1;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.HazardCommand.Listed;
import org.shouwang.hazard.domain.HazardCommand.ReportHazard;
import org.shouwang.hazard.domain.HazardDecider;
import org.shouwang.hazard.domain.Report;
import org.shouwang.hazard.domain.Source;
import org.shouwang.hazard.publish.HazardContractMapping;
import org.shouwang.kit.command.OwnLog;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.policy.Cause;
import org.shouwang.kit.policy.EventPolicy;
import org.springframework.stereotype.Component;

/**
 * What a look-back finds to be back, too late for being reopened, is a new hazard of whoever is
 * responsible now, linked to the old one (复发).
 */
@Component
class WhenHazardRecurredThenReportAnew extends EventPolicy {
  private final OwnLog log;

  WhenHazardRecurredThenReportAnew(OwnLog log) {
    super("when-hazard-recurred-then-report-anew", Start.ACTIVATION, HazardRecurredV1.class);
    this.log = log;
  }

  @Override
  public List<Command> react(ContractEvent event, Cause cause) {
    HazardRecurredV1 recurred = (HazardRecurredV1) event;
    String closed = cause.envelope().subject();
    Hazard state = log.state(closed, new HazardDecider(), new HazardContractMapping());
    if (!(state instanceof Hazard.Known known)) {
      throw new IllegalStateException(closed + " was closed and is not in the log");
    }
    return List.of(
        new ReportHazard(
            recurred.recurrenceId(),
            cause.actor(),
            recurred.occurredAt(),
            anew(known, recurred.finderId()),
            Listed.ALL,
            null,
            closed));
  }

  /**
   * As it was told of the old one. Whoever looked back was not of the enterprise, however that one
   * had come to be known: no colleague accepts this one.
   */
  private static Report anew(Hazard.Known closed, String finder) {
    Report old = closed.report();
    return new Report(
        new HazardDecider().owner(closed),
        Source.INSPECTION,
        null,
        null,
        old.category(),
        old.clause(),
        old.description(),
        old.place(),
        old.position(),
        old.accidentClass(),
        old.criterion(),
        finder);
  }
}
