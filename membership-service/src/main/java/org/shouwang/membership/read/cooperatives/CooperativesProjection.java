package org.shouwang.membership.read.cooperatives;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.membership.CooperativeDissolvedV1;
import org.shouwang.contracts.membership.CooperativeEvaluatedV1;
import org.shouwang.contracts.membership.CooperativePilotedV1;
import org.shouwang.contracts.membership.CooperativeProposedV1;
import org.shouwang.contracts.membership.CooperativeRolledOutV1;
import org.shouwang.contracts.membership.LeadAppointedV1;
import org.shouwang.kit.projection.AggregateView;
import org.shouwang.kit.projection.ViewIndex;
import org.shouwang.membership.domain.cooperative.Stage;
import org.springframework.stereotype.Component;

/** Every cooperative as it stands. */
@Component
public class CooperativesProjection extends AggregateView<CooperativeRow> {
  static final String NAME = "cooperatives";

  CooperativesProjection() {
    super(
        NAME,
        1,
        CooperativeRow.EMPTY,
        CooperativeProposedV1.class,
        CooperativePilotedV1.class,
        CooperativeEvaluatedV1.class,
        CooperativeRolledOutV1.class,
        CooperativeDissolvedV1.class,
        LeadAppointedV1.class);
  }

  @Override
  public CooperativeRow fold(CooperativeRow row, ContractEvent event, EventEnvelope envelope) {
    long sequence = envelope.sequence();
    return switch (event) {
      case CooperativeProposedV1 e ->
          new CooperativeRow(
              envelope.district(),
              e.name(),
              e.kind(),
              e.township(),
              e.sponsor(),
              e.fictitious(),
              Stage.PROPOSED,
              e.occurredAt(),
              null,
              null,
              sequence);
      case CooperativePilotedV1 e -> row.at(Stage.PILOTING, e.occurredAt(), null, sequence);
      case CooperativeEvaluatedV1 e ->
          row.at(Stage.EVALUATED, e.occurredAt(), e.conclusion(), sequence);
      case CooperativeRolledOutV1 e ->
          row.at(Stage.ROLLED_OUT, e.occurredAt(), row.conclusion(), sequence);
      case CooperativeDissolvedV1 e ->
          row.at(Stage.DISSOLVED, e.occurredAt(), row.conclusion(), sequence);
      case LeadAppointedV1 e ->
          row.led(new CooperativeRow.Lead(e.leadEnterprise(), e.leadPerson(), e.until()), sequence);
      default -> row;
    };
  }

  @Override
  public List<ViewIndex> indexes() {
    return List.of(ViewIndex.on("by_district", "district"));
  }
}
