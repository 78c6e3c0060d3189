package org.shouwang.membership.domain.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.domain.Owner;

/** What can happen to a person, as far as others may know. */
public sealed interface PersonEvent extends DomainEvent {

  /** 人员登记. */
  record PersonRegistered(
      Instant occurredAt, Owner owner, Position position, @Nullable Employment employment)
      implements PersonEvent {}

  /** 人员离职. */
  record PersonLeft(
      Instant occurredAt, @Nullable String enterpriseId, Position position, @Nullable String reason)
      implements PersonEvent {}

  /** 人员信息删除. */
  record PersonErased(Instant occurredAt) implements PersonEvent {}
}
