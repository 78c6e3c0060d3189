package org.shouwang.membership.domain.member;

import static org.shouwang.membership.domain.Given.COOP;
import static org.shouwang.membership.domain.Given.DISTRICT;
import static org.shouwang.membership.domain.Given.ENTERPRISE;
import static org.shouwang.membership.domain.Given.day;
import static org.shouwang.membership.domain.Given.ofBoth;
import static org.shouwang.membership.domain.Given.officer;
import static org.shouwang.membership.domain.MembershipRejection.*;

import org.junit.jupiter.api.Test;
import org.shouwang.kit.testing.Scenario;
import org.shouwang.membership.domain.member.Membership.Parties;
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

/** The enterprise applies, an officer decides; who left may come back, who was expelled may not. */
class JoiningAndLeavingTest {
  private static final String ID = Membership.idOf(COOP, ENTERPRISE);
  private static final Parties PARTIES = new Parties(COOP, ENTERPRISE);
  private static final Facts OPEN = new Facts(true, true);

  @Test
  void anEnterpriseAppliesAndIsTakenIn() {
    given().when(apply(1, OPEN)).then(applied(1)).when(approve(2, OPEN)).then(approved(2));
  }

  @Test
  void anApplicationMayBeRefusedAndMadeAgain() {
    given(applied(1))
        .when(new RejectMembership(ID, officer(), day(2), "材料不全"))
        .then(new MembershipRejected(day(2), PARTIES, "材料不全"))
        .when(apply(3, OPEN))
        .then(applied(3));
  }

  @Test
  void nobodyAppliesTwice() {
    given(applied(1)).when(apply(2, OPEN)).thenRejected(ALREADY_APPLIED);
    given(applied(1), approved(2)).when(apply(3, OPEN)).thenRejected(ALREADY_MEMBER);
  }

  @Test
  void aClosedEnterpriseJoinsNothing() {
    Facts closed = new Facts(false, true);
    given().when(apply(1, closed)).thenRejected(ENTERPRISE_CLOSED);
    given(applied(1)).when(approve(2, closed)).thenRejected(ENTERPRISE_CLOSED);
  }

  @Test
  void nobodyJoinsADissolvedCooperative() {
    given().when(apply(1, new Facts(true, false))).thenRejected(COOPERATIVE_DISSOLVED);
  }

  @Test
  void onlyAnApplicationIsDecidedOn() {
    given().when(approve(2, OPEN)).thenRejected(NO_SUCH_MEMBERSHIP);
    given(applied(1), approved(2)).when(approve(3, OPEN)).thenRejected(NO_APPLICATION);
  }

  @Test
  void aMemberIsSuspendedAndResumes() {
    given(applied(1), approved(2))
        .when(new SuspendMembership(ID, officer(), day(3), "停产"))
        .then(new MembershipSuspended(day(3), PARTIES, "停产"))
        .when(new ResumeMembership(ID, officer(), day(4), OPEN))
        .then(new MembershipResumed(day(4), PARTIES));
    given(applied(1))
        .when(new SuspendMembership(ID, officer(), day(3), "停产"))
        .thenRejected(NOT_ACTIVE);
    given(applied(1), approved(2))
        .when(new ResumeMembership(ID, officer(), day(3), OPEN))
        .thenRejected(NOT_SUSPENDED);
  }

  @Test
  void whoWithdrewMayComeBackAsTheSameMembership() {
    given(applied(1), approved(2))
        .when(withdraw(3))
        .then(new MembershipWithdrawn(day(3), PARTIES, "自愿"))
        .when(apply(4, OPEN))
        .then(applied(4))
        .when(approve(5, OPEN))
        .then(approved(5));
    given(applied(1)).when(withdraw(3)).thenRejected(NOT_A_MEMBER);
  }

  @Test
  void whoWasExpelledStaysOut() {
    given(applied(1), approved(2))
        .when(new ExpelMember(ID, officer(), day(3), "拒不整改"))
        .then(new MembershipExpelled(day(3), PARTIES, "拒不整改"))
        .when(apply(4, OPEN))
        .thenRejected(EXPELLED_BEFORE);
  }

  @Test
  void noStepHappensBeforeThePreviousOne() {
    given(applied(5)).when(approve(4, OPEN)).thenRejected(OUT_OF_ORDER);
    given(applied(1), approved(2), new MembershipWithdrawn(day(6), PARTIES, "自愿"))
        .when(apply(5, OPEN))
        .thenRejected(OUT_OF_ORDER);
  }

  private static Scenario<Membership, MembershipCommand, MembershipEvent> given(
      MembershipEvent... past) {
    return Scenario.of(new MembershipDecider(), past);
  }

  private static ApplyForMembership apply(int day, Facts facts) {
    return new ApplyForMembership(ID, officer(), day(day), PARTIES, DISTRICT, facts);
  }

  private static ApproveMembership approve(int day, Facts facts) {
    return new ApproveMembership(ID, officer(), day(day), facts);
  }

  private static WithdrawMembership withdraw(int day) {
    return new WithdrawMembership(ID, officer(), day(day), "自愿");
  }

  private static MembershipEvent applied(int day) {
    return new MembershipApplied(day(day), PARTIES, ofBoth());
  }

  private static MembershipEvent approved(int day) {
    return new MembershipApproved(day(day), PARTIES);
  }
}
