package org.shouwang.training.read.cases;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.training.CaseStudySharedV1;
import org.shouwang.kit.projection.AggregateView;
import org.shouwang.kit.projection.ViewIndex;
import org.springframework.stereotype.Component;

/** Case studies. */
@Component
class CasesProjection extends AggregateView<CaseRow> {
  static final String NAME = "case-studies";

  CasesProjection() {
    super(NAME, 1, new CaseRow(null, null, null, null, null, null), CaseStudySharedV1.class);
  }

  @Override
  public CaseRow fold(CaseRow state, ContractEvent event, EventEnvelope envelope) {
    return switch (event) {
      case CaseStudySharedV1 e ->
          new CaseRow(
              envelope.district(),
              e.cooperativeId(),
              e.title(),
              e.lesson(),
              e.accidentType(),
              e.occurredAt());
      default -> state;
    };
  }

  @Override
  public List<ViewIndex> indexes() {
    return List.of(
        ViewIndex.on("by_cooperative", "cooperative", "-occurredAt", "_id"),
        ViewIndex.on("by_district", "district", "-occurredAt", "_id"));
  }
}
