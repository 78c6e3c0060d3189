package org.shouwang.membership.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.membership.domain.Given.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.membership.MembershipContract;
import org.shouwang.kit.contract.ContractJson;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.contract.ContractSchemas;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.domain.Owner;
import org.shouwang.membership.domain.account.AccountEvent;
import org.shouwang.membership.domain.account.AccountRole;
import org.shouwang.membership.domain.account.Tenant;
import org.shouwang.membership.domain.cooperative.CooperativeEvent;
import org.shouwang.membership.domain.cooperative.Kind;
import org.shouwang.membership.domain.enterprise.CreditCode;
import org.shouwang.membership.domain.enterprise.EnterpriseEvent;
import org.shouwang.membership.domain.enterprise.Profile;
import org.shouwang.membership.domain.expert.Engagement;
import org.shouwang.membership.domain.expert.EngagementEvent;
import org.shouwang.membership.domain.meeting.MeetingHeld;
import org.shouwang.membership.domain.meeting.MeetingKind;
import org.shouwang.membership.domain.meeting.Minutes;
import org.shouwang.membership.domain.member.Membership.Parties;
import org.shouwang.membership.domain.member.MembershipEvent;
import org.shouwang.membership.domain.person.Employment;
import org.shouwang.membership.domain.person.PersonEvent;
import org.shouwang.membership.domain.person.Position;

/** Every event becomes bytes that the published schema allows, and comes back the same. */
class MembershipMappingsTest {
  private static final Parties PARTIES = new Parties(COOP, ENTERPRISE);
  private static final Engagement.Parties ENGAGEMENT = new Engagement.Parties(PERSON, COOP);

  record Case<E extends DomainEvent>(ContractMapping<E> mapping, E event, Owner owner) {
    ContractEvent contract() {
      return mapping.toContract(event);
    }

    @Override
    public String toString() {
      return event.toString();
    }
  }

  static Stream<Case<?>> events() {
    return Stream.of(
            cooperatives(),
            enterprises(),
            memberships(),
            people(),
            accounts(),
            experts(),
            Stream.of(
                new Case<>(
                    new MeetingContractMapping(),
                    new MeetingHeld(
                        day(1),
                        ofCooperative(),
                        new Minutes(
                            COOP, MeetingKind.ON_SITE, "粉尘防爆", null, List.of(ENTERPRISE), 3)),
                    ofCooperative())))
        .flatMap(cases -> cases);
  }

  private static Stream<Case<?>> cooperatives() {
    return Stream.of(
            new CooperativeEvent.CooperativeProposed(
                day(1),
                ofCooperative(),
                new org.shouwang.membership.domain.cooperative.Profile(
                    "示例社", Kind.INDUSTRY, null, "示例局", true)),
            new CooperativeEvent.CooperativePiloted(day(2)),
            new CooperativeEvent.CooperativeEvaluated(day(3), "成熟"),
            new CooperativeEvent.CooperativeRolledOut(day(4)),
            new CooperativeEvent.CooperativeDissolved(day(5), "合并"),
            new CooperativeEvent.LeadAppointed(
                day(6), ENTERPRISE, PERSON, LocalDate.of(2028, 3, 6)),
            new CooperativeEvent.LeadAppointed(day(6), ENTERPRISE, null, null))
        .map(event -> new Case<>(new CooperativeContractMapping(), event, ofCooperative()));
  }

  private static Stream<Case<?>> enterprises() {
    CreditCode code = new CreditCode("914403001922038216");
    return Stream.of(
            new EnterpriseEvent.EnterpriseRegistered(
                day(1), ofEnterprise(), new Profile("示例厂", code, "xihu", "C26", "1号", true)),
            new EnterpriseEvent.EnterpriseRegistered(
                day(1), ofEnterprise(), new Profile("示例店", null, null, "F52", null, false)),
            new EnterpriseEvent.EnterpriseClosed(day(2), "搬迁"))
        .map(event -> new Case<>(new EnterpriseContractMapping(), event, ofEnterprise()));
  }

  private static Stream<Case<?>> memberships() {
    return Stream.of(
            new MembershipEvent.MembershipApplied(day(1), PARTIES, ofBoth()),
            new MembershipEvent.MembershipApproved(day(2), PARTIES),
            new MembershipEvent.MembershipRejected(day(2), PARTIES, "材料不全"),
            new MembershipEvent.MembershipSuspended(day(3), PARTIES, "停产"),
            new MembershipEvent.MembershipResumed(day(4), PARTIES),
            new MembershipEvent.MembershipWithdrawn(day(5), PARTIES, "自愿"),
            new MembershipEvent.MembershipExpelled(day(5), PARTIES, "拒不整改"))
        .map(event -> new Case<>(new MembershipContractMapping(), event, ofBoth()));
  }

  private static Stream<Case<?>> people() {
    return Stream.of(
            new PersonEvent.PersonRegistered(
                day(1), ofEnterprise(), Position.SAFETY_MANAGER, Employment.DISPATCHED),
            new PersonEvent.PersonLeft(day(2), ENTERPRISE, Position.SAFETY_MANAGER, "调离"),
            new PersonEvent.PersonErased(day(3)))
        .map(event -> new Case<>(new PersonContractMapping(), event, ofEnterprise()));
  }

  private static Stream<Case<?>> accounts() {
    return Stream.of(
            new AccountEvent.AccountOpened(
                day(1),
                PERSON,
                List.of(AccountRole.COOP_LEAD, AccountRole.PRINCIPAL),
                new Tenant(DISTRICT, null, COOP, ENTERPRISE)),
            new AccountEvent.AccountDisabled(day(2), "调离"),
            new AccountEvent.PasswordChanged(day(3)))
        .map(event -> new Case<>(new AccountContractMapping(), event, ofBoth()));
  }

  private static Stream<Case<?>> experts() {
    return Stream.of(
            new EngagementEvent.ExpertEngaged(
                day(1), ENGAGEMENT, ofCooperative(), List.of("电气", "防爆")),
            new EngagementEvent.ExpertReleased(day(2), ENGAGEMENT, "任期届满"))
        .map(event -> new Case<>(new EngagementContractMapping(), event, ofCooperative()));
  }

  @ParameterizedTest
  @MethodSource("events")
  <E extends DomainEvent> void survivesTheWayThroughBytes(Case<E> one) {
    ContractEvent contract = one.contract();
    assertThat(ContractSchemas.violations(contract)).isEmpty();
    String wireType = ContractCatalog.wireTypeOf(contract.getClass());
    ContractEvent read = ContractJson.decode(wireType, ContractJson.encode(contract));
    assertThat(one.mapping().toDomain(read, one.owner())).isEqualTo(one.event());
  }

  @Test
  void noContractOfThisContextIsForgottenHere() {
    Set<Class<?>> tested =
        events().map(one -> one.contract().getClass()).collect(Collectors.toSet());
    List<Class<?>> all = Arrays.asList(MembershipContract.class.getPermittedSubclasses());
    assertThat(tested).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void eachMappingRefusesAnotherAggregatesEvent() {
    ContractEvent meeting = events().toList().getLast().contract();
    events()
        .filter(one -> !(one.event() instanceof MeetingHeld))
        .forEach(
            one ->
                assertThatThrownBy(() -> one.mapping().toDomain(meeting, ofCooperative()))
                    .isInstanceOf(IllegalArgumentException.class));
  }
}
