package org.shouwang.training.read.cases;

import java.util.List;
import java.util.Set;
import org.shouwang.contracts.Context;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.training.CaseStudySharedV1;
import org.shouwang.kit.projection.Projection;
import org.shouwang.kit.projection.ViewIndex;
import org.springframework.stereotype.Component;

/** Case studies. */
@Component
class CasesProjection implements Projection<CaseRow> {
  static final String NAME = "case-studies";

  private static final Set<Class<? extends ContractEvent>> HANDLED =
      Set.of(CaseStudySharedV1.class);

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
  public Class<CaseRow> state() {
    return CaseRow.class;
  }

  @Override
  public boolean handles(Class<? extends ContractEvent> type) {
    return HANDLED.contains(type);
  }

  @Override
  public CaseRow initial(String key) {
    return new CaseRow(null, null, null, null, null, null);
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
