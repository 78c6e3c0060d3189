package org.shouwang.inspection.read.expertvisits;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.inspection.ExpertVisitCompletedV1;
import org.shouwang.kit.projection.AggregateView;
import org.shouwang.kit.projection.ViewIndex;
import org.springframework.stereotype.Component;

/** Visits by experts. */
@Component
class ExpertVisitsProjection extends AggregateView<ExpertVisitRecord> {
  static final String NAME = "expert-visits";

  ExpertVisitsProjection() {
    super(
        NAME,
        1,
        new ExpertVisitRecord(null, null, null, List.of(), null, null, null),
        ExpertVisitCompletedV1.class);
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
