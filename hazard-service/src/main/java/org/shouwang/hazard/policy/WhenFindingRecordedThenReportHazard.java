package org.shouwang.hazard.policy;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.inspection.FindingRecordedV1;
import org.shouwang.contracts.inspection.FindingRecordedV2;
import org.shouwang.contracts.inspection.FindingRecordedV3;
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
 * Whatever a visiting team finds becomes a hazard of the visited enterprise (互查问题转隐患), shown by the
 * photos and documents that the recorder uploaded for it. What is not there holds nothing up: it is
 * told beside the report.
 */
@Component
class WhenFindingRecordedThenReportHazard extends EventPolicy {

  private final Offers offers;
  private final Catalogues catalogues;

  WhenFindingRecordedThenReportHazard(Offers offers, Catalogues catalogues) {
    super(
        Offers.OF_FINDINGS,
        Start.BEGINNING,
        FindingRecordedV1.class,
        FindingRecordedV2.class,
        FindingRecordedV3.class);
    this.offers = offers;
    this.catalogues = catalogues;
  }

  @Override
  public List<Command> react(ContractEvent event, Cause cause) {
    FindingRecordedV3 finding =
        switch (event) {
          case FindingRecordedV1 older -> FindingRecordedV3.from(older);
          case FindingRecordedV2 older -> FindingRecordedV3.from(older);
          default -> (FindingRecordedV3) event;
        };
    EventEnvelope visit = cause.envelope();
    Placed placed =
        Placed.by(
            catalogues,
            finding.category(),
            PlacingContract.of(finding.position(), finding.accidentClass(), finding.criterion()),
            finding.occurredAt());
    Report report =
        new Report(
            new Owner(visit.district(), visit.cooperative(), visit.enterprise()),
            Source.INSPECTION,
            visit.subject(),
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
        new ReportHazard(
            hazard,
            cause.actor(),
            finding.occurredAt(),
            report,
            placed.listed(),
            offers.named(
                new NamedEvidence.Named(
                    finding.evidence(),
                    visit.actor(),
                    finding.recorderId(),
                    cause.commandId(hazard),
                    finding.occurredAt()),
                hazard,
                report.owner())));
  }
}
