package org.shouwang.hazard.read.hazards;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.hazard.HazardClosedV1;
import org.shouwang.contracts.hazard.HazardConfirmedV1;
import org.shouwang.contracts.hazard.HazardContract;
import org.shouwang.contracts.hazard.HazardDismissedV1;
import org.shouwang.contracts.hazard.HazardRectifiedV1;
import org.shouwang.contracts.hazard.HazardReportedV1;
import org.shouwang.contracts.hazard.RectificationAcceptedV1;
import org.shouwang.contracts.hazard.RectificationAssignedV1;
import org.shouwang.contracts.hazard.RectificationRejectedV1;
import org.shouwang.hazard.domain.HazardStatus;
import org.shouwang.kit.projection.AggregateView;
import org.shouwang.kit.projection.ViewIndex;
import org.springframework.stereotype.Component;

/** Every hazard as it stands (隐患台账). */
@Component
class HazardsProjection extends AggregateView<HazardRow> {
  static final String NAME = "hazards";

  HazardsProjection() {
    super(NAME, 1, HazardRow.EMPTY, all(HazardContract.class));
  }

  @Override
  public HazardRow fold(HazardRow row, ContractEvent event, EventEnvelope envelope) {
    return fold(row, (HazardContract) event, envelope).at(envelope.sequence());
  }

  private static HazardRow fold(HazardRow row, HazardContract event, EventEnvelope envelope) {
    return switch (event) {
      case HazardReportedV1 e -> reported(e, envelope);
      case HazardDismissedV1 e -> row.dismissed();
      case HazardConfirmedV1 e -> row.confirmed(new HazardRow.Confirmed(e.occurredAt(), e.grade()));
      case RectificationAssignedV1 e ->
          row.assigned(
              new HazardRow.Assigned(e.occurredAt(), e.measure(), e.assigneeId(), e.dueAt()));
      case HazardRectifiedV1 e -> row.rectified(e.occurredAt());
      case RectificationRejectedV1 e -> row.rejected();
      case RectificationAcceptedV1 e -> row; // the sign-off follows in the same commit
      case HazardClosedV1 e -> row.closed(e.occurredAt());
    };
  }

  private static HazardRow reported(HazardReportedV1 e, EventEnvelope envelope) {
    return new HazardRow(
        HazardStatus.REPORTED,
        envelope.district(),
        envelope.cooperative(),
        envelope.enterprise(),
        new HazardRow.Reported(
            e.occurredAt(),
            e.source(),
            e.visitId(),
            e.findingId(),
            e.category(),
            e.clause(),
            e.description(),
            e.place()),
        null,
        null,
        null,
        null,
        0,
        envelope.sequence());
  }

  @Override
  public List<ViewIndex> indexes() {
    return List.of(
        ViewIndex.on("by_cooperative", "cooperative", "status"),
        ViewIndex.on("by_enterprise", "enterprise", "status"),
        ViewIndex.on("by_visit", "report.visitId"),
        ViewIndex.on("by_finding", "report.findingId"));
  }
}
