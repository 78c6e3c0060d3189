package org.shouwang.hazard.policy;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.training.DrillFindingRecordedV1;
import org.shouwang.contracts.training.DrillFindingRecordedV2;
import org.shouwang.contracts.training.DrillFindingRecordedV3;
import org.shouwang.hazard.catalogue.Catalogues;
import org.shouwang.hazard.catalogue.Placed;
import org.shouwang.hazard.domain.HazardCommand.ReportHazard;
import org.shouwang.hazard.domain.Report;
import org.shouwang.hazard.domain.Source;
import org.shouwang.hazard.evidence.NamedEvidence;
import org.shouwang.hazard.evidence.Offers;
import org.shouwang.kit.contract.PlacingContract;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.policy.Cause;
import org.shouwang.kit.policy.EventPolicy;
import org.springframework.stereotype.Component;

/**
 * Whatever a drill shows to be wrong becomes a hazard of that participant (演练问题转隐患), shown by the
 * photos and documents that the recorder uploaded for it. What is not there holds nothing up: it is
 * told beside the report.
 */
@Component
class WhenDrillFindingRecordedThenReportHazard extends EventPolicy {

  private final NamedEvidence evidence;
  private final Catalogues catalogues;

  WhenDrillFindingRecordedThenReportHazard(NamedEvidence evidence, Catalogues catalogues) {
    super(
        Offers.OF_DRILLS,
        Start.BEGINNING,
        DrillFindingRecordedV1.class,
        DrillFindingRecordedV2.class,
        DrillFindingRecordedV3.class);
    this.evidence = evidence;
    this.catalogues = catalogues;
  }

  @Override
  public List<Command> react(ContractEvent event, Cause cause) {
    DrillFindingRecordedV3 finding =
        switch (event) {
          case DrillFindingRecordedV1 older -> DrillFindingRecordedV3.from(older);
          case DrillFindingRecordedV2 older -> DrillFindingRecordedV3.from(older);
          default -> (DrillFindingRecordedV3) event;
        };
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
    NamedEvidence.Named named =
        new NamedEvidence.Named(
            finding.evidence(),
            drill.actor(),
            finding.recorderId(),
            cause.commandId(hazard),
            finding.occurredAt());
    return List.of(
        new ReportHazard(
            hazard,
            cause.actor(),
            finding.occurredAt(),
            report,
            placed.listed(),
            evidence.named(named, hazard, report.owner())));
  }
}
