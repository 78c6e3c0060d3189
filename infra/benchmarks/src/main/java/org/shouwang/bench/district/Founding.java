package org.shouwang.bench.district;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shouwang.kit.domain.Actor;
import org.shouwang.membership.domain.cooperative.Cooperative;
import org.shouwang.membership.domain.cooperative.CooperativeCommand;
import org.shouwang.membership.domain.cooperative.CooperativeCommand.AppointLead;
import org.shouwang.membership.domain.cooperative.CooperativeCommand.BeginPilot;
import org.shouwang.membership.domain.cooperative.CooperativeCommand.EvaluatePilot;
import org.shouwang.membership.domain.cooperative.CooperativeCommand.ProposeCooperative;
import org.shouwang.membership.domain.cooperative.CooperativeCommand.RollOut;
import org.shouwang.membership.domain.cooperative.CooperativeDecider;
import org.shouwang.membership.domain.cooperative.CooperativeEvent;
import org.shouwang.membership.domain.cooperative.Kind;
import org.shouwang.membership.domain.enterprise.Enterprise;
import org.shouwang.membership.domain.enterprise.EnterpriseCommand;
import org.shouwang.membership.domain.enterprise.EnterpriseCommand.RegisterEnterprise;
import org.shouwang.membership.domain.enterprise.EnterpriseDecider;
import org.shouwang.membership.domain.enterprise.EnterpriseEvent;
import org.shouwang.membership.domain.member.Membership;
import org.shouwang.membership.domain.member.MembershipCommand;
import org.shouwang.membership.domain.member.MembershipCommand.ApplyForMembership;
import org.shouwang.membership.domain.member.MembershipCommand.ApproveMembership;
import org.shouwang.membership.domain.member.MembershipCommand.Facts;
import org.shouwang.membership.domain.member.MembershipDecider;
import org.shouwang.membership.domain.member.MembershipEvent;
import org.shouwang.membership.publish.CooperativeContractMapping;
import org.shouwang.membership.publish.EnterpriseContractMapping;
import org.shouwang.membership.publish.MembershipContractMapping;

/** How the district's cooperatives came to be (建社). */
final class Founding {
  private static final Rules<Cooperative, CooperativeCommand, CooperativeEvent> COOPERATIVE =
      new Rules<>("cooperative", new CooperativeDecider(), new CooperativeContractMapping());
  private static final Rules<Enterprise, EnterpriseCommand, EnterpriseEvent> ENTERPRISE =
      new Rules<>("enterprise", new EnterpriseDecider(), new EnterpriseContractMapping());
  private static final Rules<Membership, MembershipCommand, MembershipEvent> MEMBERSHIP =
      new Rules<>("membership", new MembershipDecider(), new MembershipContractMapping());
  private static final Facts OPEN = new Facts(true, true);

  private final District district;
  private final Actor officer;
  private final Instant at;

  Founding(District district) {
    this.district = district;
    this.officer = district.officer();
    this.at = district.since();
  }

  Stream<Life<?, ?>> lives() {
    return Stream.<Stream<Life<?, ?>>>of(
            IntStream.range(0, district.enterprises()).mapToObj(this::enterprise),
            IntStream.range(0, district.cooperatives()).mapToObj(this::cooperative),
            IntStream.range(0, district.enterprises()).mapToObj(this::membership))
        .flatMap(lives -> lives);
  }

  private Life<?, ?> enterprise(int number) {
    String id = district.enterprise(number);
    var profile =
        new org.shouwang.membership.domain.enterprise.Profile(
            "模拟企业" + number, null, null, "C26", null, true);
    return new Life<>(ENTERPRISE, id, List.of(new RegisterEnterprise(id, officer, at, profile)));
  }

  private Life<?, ?> cooperative(int number) {
    String id = district.cooperative(number);
    var profile =
        new org.shouwang.membership.domain.cooperative.Profile(
            "模拟合作社" + number, Kind.AREA, null, "模拟应急管理局", true);
    String lead = district.enterprise(district.membersOf(number).getFirst());
    return new Life<>(
        COOPERATIVE,
        id,
        List.of(
            new ProposeCooperative(id, officer, at, profile),
            new BeginPilot(id, officer, at.plus(Duration.ofDays(1))),
            new EvaluatePilot(id, officer, at.plus(Duration.ofDays(30)), "试点有效"),
            new RollOut(id, officer, at.plus(Duration.ofDays(31))),
            new AppointLead(
                id, officer, at.plus(Duration.ofDays(32)), lead, null, null, true, true)));
  }

  private Life<?, ?> membership(int number) {
    String enterprise = district.enterprise(number);
    String cooperative = district.cooperativeOf(number);
    String id = Membership.idOf(cooperative, enterprise);
    return new Life<>(
        MEMBERSHIP,
        id,
        List.of(
            new ApplyForMembership(
                id,
                officer,
                at,
                new Membership.Parties(cooperative, enterprise),
                District.CODE,
                OPEN),
            new ApproveMembership(id, officer, at.plus(Duration.ofDays(2)), OPEN)));
  }
}
