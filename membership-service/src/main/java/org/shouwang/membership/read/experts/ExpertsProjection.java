package org.shouwang.membership.read.experts;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.membership.ExpertEngagedV1;
import org.shouwang.contracts.membership.ExpertReleasedV1;
import org.shouwang.kit.projection.AggregateView;
import org.shouwang.kit.projection.ViewIndex;
import org.springframework.stereotype.Component;

/** Every expert's engagement as it stands (专家名册). */
@Component
class ExpertsProjection extends AggregateView<ExpertRow> {
  static final String NAME = "experts";

  ExpertsProjection() {
    super(NAME, 1, ExpertRow.EMPTY, ExpertEngagedV1.class, ExpertReleasedV1.class);
  }

  @Override
  public ExpertRow fold(ExpertRow row, ContractEvent event, EventEnvelope envelope) {
    return switch (event) {
      case ExpertEngagedV1 e ->
          new ExpertRow(
              envelope.district(),
              e.cooperativeId(),
              e.personId(),
              e.specialties(),
              true,
              e.occurredAt(),
              envelope.sequence());
      case ExpertReleasedV1 e -> row.released(e.occurredAt(), envelope.sequence());
      default -> row;
    };
  }

  @Override
  public List<ViewIndex> indexes() {
    return List.of(ViewIndex.on("by_cooperative", "cooperativeId"));
  }
}
