package org.shouwang.inspection.known;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.hazard.DutyHandedToTownshipV1;
import org.shouwang.contracts.hazard.HazardCorrectedV1;
import org.shouwang.contracts.hazard.HazardCorrectedV2;
import org.shouwang.contracts.hazard.HazardRectifiedV1;
import org.shouwang.contracts.hazard.HazardReportedV1;
import org.shouwang.contracts.hazard.HazardReportedV2;
import org.shouwang.contracts.hazard.HazardReportedV3;
import org.shouwang.contracts.hazard.LookBackEndedV1;
import org.shouwang.contracts.hazard.LookBackFailedV1;
import org.shouwang.contracts.hazard.LookBackPassedV1;
import org.shouwang.contracts.hazard.LookBackScheduledV1;
import org.shouwang.contracts.hazard.RectificationAcceptedV1;
import org.shouwang.contracts.hazard.RectificationAcceptedV2;
import org.shouwang.contracts.hazard.TransferAcceptedV1;
import org.shouwang.contracts.hazard.TransferImposedV1;
import org.shouwang.kit.projection.AggregateView;
import org.shouwang.kit.projection.ViewIndex;
import org.springframework.stereotype.Component;

/** Which closed hazards are to be looked at again, and at whose place. */
@Component
class KnownLookBacksProjection extends AggregateView<KnownLookBack> {
  KnownLookBacksProjection() {
    super(
        "known-look-backs",
        3,
        KnownLookBack.UNKNOWN,
        HazardReportedV1.class,
        HazardReportedV2.class,
        HazardReportedV3.class,
        HazardCorrectedV1.class,
        HazardCorrectedV2.class,
        TransferAcceptedV1.class,
        TransferImposedV1.class,
        DutyHandedToTownshipV1.class,
        HazardRectifiedV1.class,
        RectificationAcceptedV1.class,
        RectificationAcceptedV2.class,
        LookBackScheduledV1.class,
        LookBackPassedV1.class,
        LookBackEndedV1.class,
        LookBackFailedV1.class);
  }

  @Override
  public KnownLookBack fold(KnownLookBack state, ContractEvent event, EventEnvelope envelope) {
    return switch (event) {
      case HazardReportedV1 e -> reported(HazardReportedV3.from(e), envelope);
      case HazardReportedV2 e -> reported(HazardReportedV3.from(e), envelope);
      case HazardReportedV3 e -> reported(e, envelope);
      case HazardCorrectedV1 e -> state.corrected(HazardCorrectedV2.from(e));
      case HazardCorrectedV2 e -> state.corrected(e);
      case TransferAcceptedV1 e -> state.takenOverBy(e.toEnterpriseId());
      case TransferImposedV1 e -> state.takenOverBy(e.toEnterpriseId());
      case DutyHandedToTownshipV1 e -> state.handedToTownship();
      case HazardRectifiedV1 e -> state.submitted();
      case RectificationAcceptedV1 e -> state.acceptedBy(e.accepterId());
      case RectificationAcceptedV2 e -> state.acceptedBy(e.accepterId());
      case LookBackScheduledV1 e -> state.due(true, e.occurredAt(), e.dueAt());
      case LookBackPassedV1 e -> state.due(false, null, null);
      case LookBackEndedV1 e -> state.due(false, null, null);
      case LookBackFailedV1 e -> state.due(false, null, null);
      default -> state;
    };
  }

  private static KnownLookBack reported(HazardReportedV3 event, EventEnvelope envelope) {
    return new KnownLookBack(
        envelope.district(),
        event.cooperativeId(),
        event.enterpriseId(),
        List.of(),
        List.of(),
        event.visitId(),
        event.category(),
        event.clause(),
        event.description(),
        event.place(),
        false,
        null,
        null,
        false);
  }

  @Override
  public List<ViewIndex> indexes() {
    return List.of(ViewIndex.on("by_enterprise", "enterprise", "due"));
  }
}
