package org.shouwang.training.read.drills;

import java.util.List;
import java.util.Set;
import org.shouwang.contracts.Context;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.training.DrillHeldV1;
import org.shouwang.kit.projection.Projection;
import org.shouwang.kit.projection.ViewIndex;
import org.springframework.stereotype.Component;

/** Drills. */
@Component
class DrillsProjection implements Projection<DrillRow> {
  static final String NAME = "drills";

  private static final Set<Class<? extends ContractEvent>> HANDLED = Set.of(DrillHeldV1.class);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int revision() {
    return 1;
  }

  @Override
  public Set<Context> contexts() {
    return Set.of(Context.TRAINING);
  }

  @Override
  public Shape shape() {
    return Shape.PER_AGGREGATE;
  }

  @Override
  public Class<DrillRow> state() {
    return DrillRow.class;
  }

  @Override
  public boolean handles(Class<? extends ContractEvent> type) {
    return HANDLED.contains(type);
  }

  @Override
  public DrillRow initial(String key) {
    return new DrillRow(null, null, null, null, null, List.of(), 0, null, null);
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
              e.occurredAt());
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
