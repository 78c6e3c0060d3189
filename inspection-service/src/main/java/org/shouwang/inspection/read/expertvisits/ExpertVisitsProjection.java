package org.shouwang.inspection.read.expertvisits;

import java.util.List;
import java.util.Set;
import org.shouwang.contracts.Context;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.inspection.ExpertVisitCompletedV1;
import org.shouwang.kit.projection.Projection;
import org.shouwang.kit.projection.ViewIndex;
import org.springframework.stereotype.Component;

/** Visits by experts. */
@Component
class ExpertVisitsProjection implements Projection<ExpertVisitRecord> {
  static final String NAME = "expert-visits";

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
    return Set.of(Context.INSPECTION);
  }

  @Override
  public Shape shape() {
    return Shape.PER_AGGREGATE;
  }

  @Override
  public Class<ExpertVisitRecord> state() {
    return ExpertVisitRecord.class;
  }

  @Override
  public boolean handles(Class<? extends ContractEvent> type) {
    return type == ExpertVisitCompletedV1.class;
  }

  @Override
  public ExpertVisitRecord initial(String key) {
    return new ExpertVisitRecord(null, null, null, List.of(), null, null, null);
  }

  @Override
  public ExpertVisitRecord fold(
      ExpertVisitRecord state, ContractEvent event, EventEnvelope envelope) {
    return event instanceof ExpertVisitCompletedV1 e
        ? new ExpertVisitRecord(
            envelope.district(),
            e.cooperativeId(),
            e.enterpriseId(),
            e.experts(),
            e.purpose().name(),
            e.summary(),
            e.occurredAt())
        : state;
  }

  @Override
  public List<ViewIndex> indexes() {
    return List.of(
        ViewIndex.on("by_cooperative", "cooperative", "-occurredAt", "_id"),
        ViewIndex.on("by_district", "district", "-occurredAt", "_id"));
  }
}
