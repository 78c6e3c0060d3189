package org.shouwang.hazard.policy;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.inspection.FindingCategory;
import org.shouwang.contracts.inspection.FindingRecordedV1;
import org.shouwang.contracts.inspection.FindingRecordedV2;
import org.shouwang.hazard.domain.Category;
import org.shouwang.hazard.domain.HazardCommand.Listed;
import org.shouwang.hazard.domain.HazardCommand.ReportHazard;
import org.shouwang.hazard.domain.Report;
import org.shouwang.hazard.domain.Source;
import org.shouwang.hazard.evidence.Offers;
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

  WhenFindingRecordedThenReportHazard(Offers offers) {
    super(Offers.OF_FINDINGS, Start.BEGINNING, FindingRecordedV1.class, FindingRecordedV2.class);
    this.offers = offers;
  }

  @Override
  public List<Command> react(ContractEvent event, Cause cause) {
    FindingRecordedV2 finding =
        event instanceof FindingRecordedV1 older
            ? FindingRecordedV2.from(older)
            : (FindingRecordedV2) event;
    EventEnvelope visit = cause.envelope();
    Report report =
        new Report(
            new Owner(visit.district(), visit.cooperative(), visit.enterprise()),
            Source.INSPECTION,
            visit.subject(),
            finding.findingId(),
            category(finding.category()),
            finding.clause(),
            finding.description(),
            finding.place(),
            finding.recorderId());
    // One finding, one hazard: its id derives from the finding's.
    String hazard = Ids.derive("hz", finding.findingId());
    return List.of(
        new ReportHazard(
            hazard,
            cause.actor(),
            finding.occurredAt(),
            report,
            Listed.ALL,
            offers.named(
                finding.evidence(),
                visit.actor(),
                finding.recorderId(),
                cause.commandId(hazard),
                hazard,
                report.owner(),
                finding.occurredAt())));
  }

  private static Category category(FindingCategory category) {
    return switch (category) {
      case ELECTRICAL -> Category.ELECTRICAL;
      case FIRE_AND_EXITS -> Category.FIRE_AND_EXITS;
      case GUARDING -> Category.GUARDING;
      case FILES_AND_TRAINING -> Category.FILES_AND_TRAINING;
      case CHEMICALS -> Category.CHEMICALS;
      case SPECIAL_WORK -> Category.SPECIAL_WORK;
      case OTHER -> Category.OTHER;
    };
  }
}
