package org.shouwang.hazard.policy;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.training.DrillFindingRecordedV1;
import org.shouwang.hazard.domain.Category;
import org.shouwang.hazard.domain.HazardCommand.ReportHazard;
import org.shouwang.hazard.domain.Report;
import org.shouwang.hazard.domain.Source;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.policy.Cause;
import org.shouwang.kit.policy.EventPolicy;
import org.springframework.stereotype.Component;

/** Whatever a drill shows to be wrong becomes a hazard of that participant (演练问题转隐患). */
@Component
class WhenDrillFindingRecordedThenReportHazard extends EventPolicy {

  WhenDrillFindingRecordedThenReportHazard() {
    super(
        "when-drill-finding-recorded-then-report-hazard",
        Start.BEGINNING,
        DrillFindingRecordedV1.class);
  }

  @Override
  public List<Command> react(ContractEvent event, Cause cause) {
    DrillFindingRecordedV1 finding = (DrillFindingRecordedV1) event;
    EventEnvelope drill = cause.envelope();
    Report report =
        new Report(
            new Owner(drill.district(), drill.cooperative(), finding.enterpriseId()),
            Source.DRILL,
            null,
            finding.findingId(),
            Category.valueOf(finding.category().name()),
            finding.clause(),
            finding.description(),
            finding.place(),
            finding.recorderId());
    // One finding, one hazard: its id derives from the finding's.
    String hazard = Ids.derive("hz", finding.findingId());
    return List.of(new ReportHazard(hazard, cause.actor(), finding.occurredAt(), report));
  }
}
