package org.shouwang.training.read.drills;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.training.DrillFindingRecordedV1;
import org.shouwang.contracts.training.DrillFindingRecordedV2;
import org.shouwang.contracts.training.DrillFindingRecordedV3;
import org.shouwang.contracts.training.DrillHeldV1;
import org.shouwang.kit.projection.AggregateView;
import org.shouwang.kit.projection.ViewIndex;
import org.springframework.stereotype.Component;

/** Drills. */
@Component
class DrillsProjection extends AggregateView<DrillRow> {
  static final String NAME = "drills";

  DrillsProjection() {
    super(
        NAME,
        2,
        new DrillRow(null, null, null, null, null, List.of(), 0, null, 0, null),
        DrillHeldV1.class,
        DrillFindingRecordedV1.class,
        DrillFindingRecordedV2.class,
        DrillFindingRecordedV3.class);
  }

  @Override
  public DrillRow fold(DrillRow state, ContractEvent event, EventEnvelope envelope) {
    return switch (event) {
      case DrillHeldV1 e ->
          new DrillRow(
              envelope.district(),
              e.cooperativeId(),
              envelope.enterprise(),
              e.kind().name(),
              e.scenario(),
              e.participants(),
              e.attendance(),
              e.evaluation(),
              0,
              e.occurredAt());
      case DrillFindingRecordedV1 e -> state.withFinding();
      case DrillFindingRecordedV2 e -> state.withFinding();
      case DrillFindingRecordedV3 e -> state.withFinding();
      default -> state;
    };
  }

  @Override
  public List<ViewIndex> indexes() {
    return List.of(
        ViewIndex.on("by_cooperative", "cooperative", "-occurredAt", "_id"),
        ViewIndex.on("by_enterprise", "enterprise", "-occurredAt", "_id"),
        ViewIndex.on("by_district", "district", "-occurredAt", "_id"));
  }
}
