package org.shouwang.membership.domain.member;

import java.time.Instant;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.domain.Owner;
import org.shouwang.membership.domain.member.Membership.Parties;

/** What can happen to a membership. */
public sealed interface MembershipEvent extends DomainEvent {

  /** Between whom it is. */
  Parties parties();

  /** 申请. */
  record MembershipApplied(Instant occurredAt, Parties parties, Owner owner)
      implements MembershipEvent {}

  /** 入社. */
  record MembershipApproved(Instant occurredAt, Parties parties) implements MembershipEvent {}

  /** 不准. */
  record MembershipRejected(Instant occurredAt, Parties parties, String reason)
      implements MembershipEvent {}

  /** 暂停. */
  record MembershipSuspended(Instant occurredAt, Parties parties, String reason)
      implements MembershipEvent {}

  /** 恢复. */
  record MembershipResumed(Instant occurredAt, Parties parties) implements MembershipEvent {}

  /** 退社. */
  record MembershipWithdrawn(Instant occurredAt, Parties parties, String reason)
      implements MembershipEvent {}

  /** 除名. */
  record MembershipExpelled(Instant occurredAt, Parties parties, String reason)
      implements MembershipEvent {}
}
