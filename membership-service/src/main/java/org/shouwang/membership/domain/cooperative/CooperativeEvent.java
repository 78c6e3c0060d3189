package org.shouwang.membership.domain.cooperative;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.domain.Owner;

/** What can happen to a cooperative. */
public sealed interface CooperativeEvent extends DomainEvent {

  /** 拟建. */
  record CooperativeProposed(Instant occurredAt, Owner owner, Profile profile)
      implements CooperativeEvent {}

  /** 试点. */
  record CooperativePiloted(Instant occurredAt) implements CooperativeEvent {}

  /** 评估. */
  record CooperativeEvaluated(Instant occurredAt, String conclusion) implements CooperativeEvent {}

  /** 推广. */
  record CooperativeRolledOut(Instant occurredAt) implements CooperativeEvent {}

  /** 解散. */
  record CooperativeDissolved(Instant occurredAt, String reason) implements CooperativeEvent {}

  /** 龙头任命. */
  record LeadAppointed(
      Instant occurredAt, String enterpriseId, @Nullable String personId, @Nullable LocalDate until)
      implements CooperativeEvent {}
}
