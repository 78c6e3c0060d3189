package org.shouwang.membership.known;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.membership.MembershipAppliedV1;
import org.shouwang.contracts.membership.MembershipApprovedV1;
import org.shouwang.contracts.membership.MembershipExpelledV1;
import org.shouwang.contracts.membership.MembershipRejectedV1;
import org.shouwang.contracts.membership.MembershipResumedV1;
import org.shouwang.contracts.membership.MembershipSuspendedV1;
import org.shouwang.contracts.membership.MembershipWithdrawnV1;
import org.shouwang.kit.projection.AggregateView;
import org.shouwang.kit.projection.ViewIndex;
import org.shouwang.membership.domain.member.Standing;
import org.springframework.stereotype.Component;

/** Every membership as it stands (社员名册). */
@Component
public class MembershipsProjection extends AggregateView<MembershipRow> {
  /** The view's name. */
  public static final String NAME = "memberships";

  public MembershipsProjection() {
    super(
        NAME,
        1,
        MembershipRow.EMPTY,
        MembershipAppliedV1.class,
        MembershipApprovedV1.class,
        MembershipRejectedV1.class,
        MembershipSuspendedV1.class,
        MembershipResumedV1.class,
        MembershipWithdrawnV1.class,
        MembershipExpelledV1.class);
  }

  @Override
  public MembershipRow fold(MembershipRow row, ContractEvent event, EventEnvelope envelope) {
    long sequence = envelope.sequence();
    return switch (event) {
      case MembershipAppliedV1 e ->
          new MembershipRow(
              envelope.district(),
              e.cooperativeId(),
              e.enterpriseId(),
              Standing.APPLIED,
              e.occurredAt(),
              null,
              e.occurredAt(),
              null,
              sequence);
      case MembershipApprovedV1 e -> row.now(Standing.ACTIVE, e.occurredAt(), null, sequence);
      case MembershipRejectedV1 e ->
          row.now(Standing.REJECTED, e.occurredAt(), e.reason(), sequence);
      case MembershipSuspendedV1 e ->
          row.now(Standing.SUSPENDED, e.occurredAt(), e.reason(), sequence);
      case MembershipResumedV1 e -> row.now(Standing.ACTIVE, e.occurredAt(), null, sequence);
      case MembershipWithdrawnV1 e ->
          row.now(Standing.WITHDRAWN, e.occurredAt(), e.reason(), sequence);
      case MembershipExpelledV1 e ->
          row.now(Standing.EXPELLED, e.occurredAt(), e.reason(), sequence);
      default -> row;
    };
  }

  @Override
  public List<ViewIndex> indexes() {
    return List.of(
        ViewIndex.on("by_cooperative", "cooperativeId", "standing"),
        ViewIndex.on("by_enterprise", "enterpriseId"));
  }
}
