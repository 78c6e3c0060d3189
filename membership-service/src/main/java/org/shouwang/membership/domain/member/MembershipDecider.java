package org.shouwang.membership.domain.member;

import static org.shouwang.membership.domain.MembershipRejection.ALREADY_APPLIED;
import static org.shouwang.membership.domain.MembershipRejection.ALREADY_MEMBER;
import static org.shouwang.membership.domain.MembershipRejection.COOPERATIVE_DISSOLVED;
import static org.shouwang.membership.domain.MembershipRejection.ENTERPRISE_CLOSED;
import static org.shouwang.membership.domain.MembershipRejection.EXPELLED_BEFORE;
import static org.shouwang.membership.domain.MembershipRejection.NOT_ACTIVE;
import static org.shouwang.membership.domain.MembershipRejection.NOT_A_MEMBER;
import static org.shouwang.membership.domain.MembershipRejection.NOT_SUSPENDED;
import static org.shouwang.membership.domain.MembershipRejection.NO_APPLICATION;
import static org.shouwang.membership.domain.MembershipRejection.NO_SUCH_MEMBERSHIP;
import static org.shouwang.membership.domain.MembershipRejection.OUT_OF_ORDER;

import java.util.List;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.membership.domain.member.Membership.Known;
import org.shouwang.membership.domain.member.Membership.None;
import org.shouwang.membership.domain.member.MembershipCommand.ApplyForMembership;
import org.shouwang.membership.domain.member.MembershipCommand.ApproveMembership;
import org.shouwang.membership.domain.member.MembershipCommand.ExpelMember;
import org.shouwang.membership.domain.member.MembershipCommand.Facts;
import org.shouwang.membership.domain.member.MembershipCommand.RejectMembership;
import org.shouwang.membership.domain.member.MembershipCommand.ResumeMembership;
import org.shouwang.membership.domain.member.MembershipCommand.SuspendMembership;
import org.shouwang.membership.domain.member.MembershipCommand.WithdrawMembership;
import org.shouwang.membership.domain.member.MembershipEvent.MembershipApplied;
import org.shouwang.membership.domain.member.MembershipEvent.MembershipApproved;
import org.shouwang.membership.domain.member.MembershipEvent.MembershipExpelled;
import org.shouwang.membership.domain.member.MembershipEvent.MembershipRejected;
import org.shouwang.membership.domain.member.MembershipEvent.MembershipResumed;
import org.shouwang.membership.domain.member.MembershipEvent.MembershipSuspended;
import org.shouwang.membership.domain.member.MembershipEvent.MembershipWithdrawn;

/** The rules of membership (入社、退社). */
public final class MembershipDecider
    implements Decider<Membership, MembershipCommand, MembershipEvent> {

  @Override
  public Membership initial() {
    return new None();
  }

  @Override
  public List<MembershipEvent> decide(Membership state, MembershipCommand command) {
    if (command instanceof ApplyForMembership apply) {
      return List.of(apply(state, apply));
    }
    if (!(state instanceof Known known)) {
      throw new Rejected(NO_SUCH_MEMBERSHIP);
    }
    Standing standing = known.standing();
    OUT_OF_ORDER.unless(!command.at().isBefore(known.since()));
    return List.of(
        switch (command) {
          case ApplyForMembership c -> throw new IllegalStateException("handled above");
          case ApproveMembership c -> {
            NO_APPLICATION.unless(standing == Standing.APPLIED);
            requireOpen(c.facts());
            yield new MembershipApproved(c.at(), known.parties());
          }
          case RejectMembership c -> {
            NO_APPLICATION.unless(standing == Standing.APPLIED);
            yield new MembershipRejected(c.at(), known.parties(), c.reason());
          }
          case SuspendMembership c -> {
            NOT_ACTIVE.unless(standing == Standing.ACTIVE);
            yield new MembershipSuspended(c.at(), known.parties(), c.reason());
          }
          case ResumeMembership c -> {
            NOT_SUSPENDED.unless(standing == Standing.SUSPENDED);
            requireOpen(c.facts());
            yield new MembershipResumed(c.at(), known.parties());
          }
          case WithdrawMembership c -> {
            NOT_A_MEMBER.unless(standing.member());
            yield new MembershipWithdrawn(c.at(), known.parties(), c.reason());
          }
          case ExpelMember c -> {
            NOT_A_MEMBER.unless(standing.member());
            yield new MembershipExpelled(c.at(), known.parties(), c.reason());
          }
        });
  }

  private static MembershipEvent apply(Membership state, ApplyForMembership command) {
    if (state instanceof Known known) {
      ALREADY_APPLIED.unless(known.standing() != Standing.APPLIED);
      ALREADY_MEMBER.unless(!known.standing().member());
      EXPELLED_BEFORE.unless(known.standing() != Standing.EXPELLED);
      OUT_OF_ORDER.unless(!command.at().isBefore(known.since()));
    }
    requireOpen(command.facts());
    Membership.Parties parties = command.parties();
    Owner owner = new Owner(command.district(), parties.cooperativeId(), parties.enterpriseId());
    return new MembershipApplied(command.at(), parties, owner);
  }

  private static void requireOpen(Facts facts) {
    ENTERPRISE_CLOSED.unless(facts.enterpriseOpen());
    COOPERATIVE_DISSOLVED.unless(facts.cooperativeOpen());
  }

  @Override
  public Membership evolve(Membership state, MembershipEvent event) {
    if (event instanceof MembershipApplied e) {
      return new Known(e.owner(), e.parties(), Standing.APPLIED, e.occurredAt());
    }
    Known before = (Known) state;
    return switch (event) {
      case MembershipApplied e -> throw new IllegalStateException("handled above");
      case MembershipApproved e -> before.now(Standing.ACTIVE, e.occurredAt());
      case MembershipRejected e -> before.now(Standing.REJECTED, e.occurredAt());
      case MembershipSuspended e -> before.now(Standing.SUSPENDED, e.occurredAt());
      case MembershipResumed e -> before.now(Standing.ACTIVE, e.occurredAt());
      case MembershipWithdrawn e -> before.now(Standing.WITHDRAWN, e.occurredAt());
      case MembershipExpelled e -> before.now(Standing.EXPELLED, e.occurredAt());
    };
  }

  @Override
  public Owner owner(Membership state) {
    return ((Known) state).owner();
  }
}
