package org.shouwang.membership.domain.member;

import java.time.Instant;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Command;
import org.shouwang.membership.domain.member.Membership.Parties;

/** What can be asked of a membership. */
public sealed interface MembershipCommand extends Command {

  /**
   * 申请入社: applies, for the first time or again; nobody is forced to.
   *
   * @param district the cooperative's
   * @param facts what is known of both parties
   */
  record ApplyForMembership(
      String target, Actor by, Instant at, Parties parties, String district, Facts facts)
      implements MembershipCommand {}

  /** 批准入社: an officer takes it in. */
  record ApproveMembership(String target, Actor by, Instant at, Facts facts)
      implements MembershipCommand {}

  /** 不准入社. */
  record RejectMembership(String target, Actor by, Instant at, String reason)
      implements MembershipCommand {}

  /** 暂停. */
  record SuspendMembership(String target, Actor by, Instant at, String reason)
      implements MembershipCommand {}

  /** 恢复. */
  record ResumeMembership(String target, Actor by, Instant at, Facts facts)
      implements MembershipCommand {}

  /** 退社: the enterprise leaves; its open hazards stay what they are. */
  record WithdrawMembership(String target, Actor by, Instant at, String reason)
      implements MembershipCommand {}

  /** 除名. */
  record ExpelMember(String target, Actor by, Instant at, String reason)
      implements MembershipCommand {}

  /**
   * What is known of the two parties when the command comes.
   *
   * @param enterpriseOpen the enterprise is not closed
   * @param cooperativeOpen the cooperative is not dissolved
   */
  record Facts(boolean enterpriseOpen, boolean cooperativeOpen) {}
}
