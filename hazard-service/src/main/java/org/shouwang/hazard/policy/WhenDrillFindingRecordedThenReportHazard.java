package org.shouwang.hazard.policy;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.training.DrillFindingRecordedV1;
import org.shouwang.contracts.training.DrillFindingRecordedV2;
import org.shouwang.hazard.catalogue.Catalogues;
import org.shouwang.hazard.catalogue.Placed;
import org.shouwang.hazard.domain.HazardCommand.ReportHazard;
import org.shouwang.hazard.domain.Report;
import org.shouwang.hazard.domain.Source;
import org.shouwang.kit.contract.PlacingContract;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.policy.Cause;
import org.shouwang.kit.policy.EventPolicy;
import org.springframework.stereotype.Component;

/** Whatever a drill shows to be wrong becomes a hazard of that participant (演练问题转隐患). */
@Component
class WhenDrillFindingRecordedThenReportHazard extends EventPolicy {

  private final Catalogues catalogues;

  WhenDrillFindingRecordedThenReportHazard(Catalogues catalogues) {
    super(
        "when-drill-finding-recorded-then-report-hazard",
        Start.BEGINNING,
        DrillFindingRecordedV1.class,
        DrillFindingRecordedV2.class);
    this.catalogues = catalogues;
  }

  @Override
  public List<Command> react(ContractEvent event, Cause cause) {
    DrillFindingRecordedV2 finding =
        event instanceof DrillFindingRecordedV1 older
            ? DrillFindingRecordedV2.from(older)
            : (DrillFindingRecordedV2) event;
    EventEnvelope drill = cause.envelope();
    Placed placed =
        Placed.by(
            catalogues,
            finding.category(),
            PlacingContract.of(finding.position(), finding.accidentClass(), finding.criterion()),
            finding.occurredAt());
    Report report =
        new Report(
            new Owner(drill.district(), drill.cooperative(), finding.enterpriseId()),
            Source.DRILL,
            null,
            finding.findingId(),
            finding.category(),
            finding.clause(),
            finding.description(),
            finding.place(),
            placed.position(),
            placed.accidentClass(),
            placed.criterion(),
            finding.recorderId());
    // One finding, one hazard: its id derives from the finding's.
    String hazard = Ids.derive("hz", finding.findingId());
    return List.of(
        new ReportHazard(hazard, cause.actor(), finding.occurredAt(), report, placed.listed()));
  }
}
