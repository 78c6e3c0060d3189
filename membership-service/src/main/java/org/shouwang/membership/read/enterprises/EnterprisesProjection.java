package org.shouwang.membership.read.enterprises;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.membership.EnterpriseClosedV1;
import org.shouwang.contracts.membership.EnterpriseRegisteredV1;
import org.shouwang.kit.projection.AggregateView;
import org.shouwang.kit.projection.ViewIndex;
import org.springframework.stereotype.Component;

/** Every enterprise as it stands (企业台账). */
@Component
public class EnterprisesProjection extends AggregateView<EnterpriseRow> {
  static final String NAME = "enterprises";

  EnterprisesProjection() {
    super(NAME, 1, EnterpriseRow.EMPTY, EnterpriseRegisteredV1.class, EnterpriseClosedV1.class);
  }

  @Override
  public EnterpriseRow fold(EnterpriseRow row, ContractEvent event, EventEnvelope envelope) {
    return switch (event) {
      case EnterpriseRegisteredV1 e ->
          new EnterpriseRow(
              envelope.district(),
              e.name(),
              EnterpriseRow.folded(e.name()),
              e.creditCode(),
              e.township(),
              e.industry(),
              e.address(),
              e.fictitious(),
              true,
              e.occurredAt(),
              null,
              envelope.sequence());
      case EnterpriseClosedV1 e -> row.closed(e.occurredAt(), envelope.sequence());
      default -> row;
    };
  }

  @Override
  public List<ViewIndex> indexes() {
    return List.of(
        ViewIndex.on("by_district", "district", "township"),
        ViewIndex.on("by_credit_code", "creditCode"));
  }
}
