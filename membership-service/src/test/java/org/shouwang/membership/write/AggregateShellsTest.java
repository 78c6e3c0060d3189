package org.shouwang.membership.write;

import static org.shouwang.membership.domain.Given.*;

import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.membership.domain.account.AccountCommand;
import org.shouwang.membership.domain.account.AccountEvent;
import org.shouwang.membership.domain.account.AccountRole;
import org.shouwang.membership.domain.account.Opener;
import org.shouwang.membership.domain.account.Tenant;
import org.shouwang.membership.domain.cooperative.CooperativeCommand;
import org.shouwang.membership.domain.cooperative.CooperativeEvent;
import org.shouwang.membership.domain.cooperative.Kind;
import org.shouwang.membership.domain.enterprise.EnterpriseCommand;
import org.shouwang.membership.domain.enterprise.EnterpriseEvent;
import org.shouwang.membership.domain.enterprise.Profile;
import org.shouwang.membership.domain.expert.Engagement;
import org.shouwang.membership.domain.expert.EngagementCommand;
import org.shouwang.membership.domain.expert.EngagementEvent;
import org.shouwang.membership.domain.meeting.MeetingHeld;
import org.shouwang.membership.domain.meeting.MeetingKind;
import org.shouwang.membership.domain.meeting.Minutes;
import org.shouwang.membership.domain.meeting.RecordMeeting;
import org.shouwang.membership.domain.member.Membership.Parties;
import org.shouwang.membership.domain.member.MembershipCommand;
import org.shouwang.membership.domain.member.MembershipEvent;
import org.shouwang.membership.domain.person.PersonCommand;
import org.shouwang.membership.domain.person.PersonEvent;
import org.shouwang.membership.domain.person.Position;

/** Each Axon shell hands over to its decider: once through, the rules have tests of their own. */
class AggregateShellsTest {
  private static final Parties PARTIES = new Parties(COOP, ENTERPRISE);

  @Test
  void cooperative() {
    var profile =
        new org.shouwang.membership.domain.cooperative.Profile("示例社", Kind.AREA, null, null, true);
    of(CooperativeAggregate.class)
        .given(new CooperativeEvent.CooperativeProposed(day(1), ofCooperative(), profile))
        .when(
            message(
                CooperativeCommand.class,
                new CooperativeCommand.BeginPilot(COOP, officer(), day(2))))
        .expectEvents(new CooperativeEvent.CooperativePiloted(day(2)));
  }

  @Test
  void enterprise() {
    Profile profile = new Profile("示例厂", null, null, "C26", null, true);
    of(EnterpriseAggregate.class)
        .givenNoPriorActivity()
        .when(
            message(
                EnterpriseCommand.class,
                new EnterpriseCommand.RegisterEnterprise(ENTERPRISE, officer(), day(1), profile)))
        .expectEvents(new EnterpriseEvent.EnterpriseRegistered(day(1), ofEnterprise(), profile));
  }

  @Test
  void membership() {
    String id = id("mem-1");
    MembershipCommand suspend =
        new MembershipCommand.SuspendMembership(id, officer(), day(3), "停产");
    of(MembershipAggregate.class)
        .given(
            new MembershipEvent.MembershipApplied(day(1), PARTIES, ofBoth()),
            new MembershipEvent.MembershipApproved(day(2), PARTIES))
        .when(message(MembershipCommand.class, suspend))
        .expectEvents(new MembershipEvent.MembershipSuspended(day(3), PARTIES, "停产"));
  }

  @Test
  void appliesNothingWhenARuleRefuses() {
    MembershipCommand approve =
        new MembershipCommand.ApproveMembership(
            id("mem-1"), officer(), day(3), new MembershipCommand.Facts(false, true));
    of(MembershipAggregate.class)
        .given(new MembershipEvent.MembershipApplied(day(1), PARTIES, ofBoth()))
        .when(message(MembershipCommand.class, approve))
        .expectException(Rejected.class)
        .expectNoEvents();
  }

  @Test
  void person() {
    of(PersonAggregate.class)
        .given(new PersonEvent.PersonRegistered(day(1), ofEnterprise(), Position.EMPLOYEE, null))
        .when(
            message(PersonCommand.class, new PersonCommand.ErasePerson(PERSON, officer(), day(2))))
        .expectEvents(new PersonEvent.PersonErased(day(2)));
  }

  @Test
  void account() {
    Tenant tenant = new Tenant(DISTRICT, null, null, null);
    AccountCommand open =
        new AccountCommand.OpenAccount(
            id("acc-1"),
            officer(),
            day(1),
            Opener.OPERATOR,
            PERSON,
            Set.of(AccountRole.OFFICER),
            tenant,
            new AccountCommand.Facts(true, Position.OFFICER, null, false, false));
    of(AccountAggregate.class)
        .givenNoPriorActivity()
        .when(message(AccountCommand.class, open))
        .expectEvents(
            new AccountEvent.AccountOpened(day(1), PERSON, List.of(AccountRole.OFFICER), tenant));
  }

  @Test
  void engagement() {
    Engagement.Parties parties = new Engagement.Parties(PERSON, COOP);
    EngagementCommand release =
        new EngagementCommand.ReleaseExpert(id("exp-1"), officer(), day(2), "任期届满");
    of(EngagementAggregate.class)
        .given(new EngagementEvent.ExpertEngaged(day(1), parties, ofCooperative(), List.of("电气")))
        .when(message(EngagementCommand.class, release))
        .expectEvents(new EngagementEvent.ExpertReleased(day(2), parties, "任期届满"));
  }

  @Test
  void meeting() {
    Minutes minutes =
        new Minutes(COOP, MeetingKind.SYMPOSIUM, "粉尘防爆", null, List.of(ENTERPRISE), 2);
    of(MeetingAggregate.class)
        .givenNoPriorActivity()
        .when(
            message(
                RecordMeeting.class,
                new RecordMeeting(id("mtg-1"), officer(), day(1), DISTRICT, minutes, true, true)))
        .expectEvents(new MeetingHeld(day(1), ofCooperative(), minutes));
  }

  private static <T> AggregateTestFixture<T> of(Class<T> shell) {
    AggregateTestFixture<T> fixture = new AggregateTestFixture<>(shell);
    fixture.registerCommandTargetResolver(
        message ->
            new VersionedAggregateIdentifier(((Command) message.getPayload()).target(), null));
    return fixture;
  }

  private static <C extends Command> GenericCommandMessage<C> message(Class<C> family, C command) {
    return new GenericCommandMessage<>(new GenericMessage<>(command), family.getName());
  }
}
