package org.shouwang.hazard.policy;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.hazard.PublicReportSubstantiatedV1;
import org.shouwang.hazard.domain.Category;
import org.shouwang.hazard.domain.HazardCommand.ReportHazard;
import org.shouwang.hazard.domain.Report;
import org.shouwang.hazard.domain.Source;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.policy.Cause;
import org.shouwang.kit.policy.EventPolicy;
import org.springframework.stereotype.Component;

/**
 * What the public reported and an officer found to be true becomes a hazard of the enterprise
 * (举报属实转隐患), in the officer's words. It names the report as what it was raised from; who reported
 * it names nobody. It is found under no cooperative, so that officers and the enterprise see it.
 */
@Component
class WhenPublicReportSubstantiatedThenReportHazard extends EventPolicy {

  WhenPublicReportSubstantiatedThenReportHazard() {
    super(
        "when-public-report-substantiated-then-report-hazard",
        Start.BEGINNING,
        PublicReportSubstantiatedV1.class);
  }

  @Override
  public List<Command> react(ContractEvent event, Cause cause) {
    PublicReportSubstantiatedV1 found = (PublicReportSubstantiatedV1) event;
    if (!found.newHazard()) {
      return List.of(); // it is known, and the report names it
    }
    EventEnvelope report = cause.envelope();
    return List.of(
        new ReportHazard(
            found.hazardId(),
            cause.actor(),
            found.occurredAt(),
            new Report(
                new Owner(report.district(), null, found.enterpriseId()),
                Source.PUBLIC,
                null,
                report.subject(),
                Category.valueOf(found.category().name()),
                found.clause(),
                found.summary(),
                found.place(),
                null)));
  }
}
