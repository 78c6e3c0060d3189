package org.shouwang.reporting.read.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.ContractType;
import org.shouwang.contracts.membership.MembershipAppliedV1;
import org.shouwang.contracts.membership.MembershipApprovedV1;
import org.shouwang.contracts.membership.MembershipExpelledV1;
import org.shouwang.contracts.membership.MembershipRejectedV1;
import org.shouwang.contracts.membership.MembershipResumedV1;
import org.shouwang.contracts.membership.MembershipSuspendedV1;
import org.shouwang.contracts.membership.MembershipWithdrawnV1;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.projection.ProjectionFixture;
import org.shouwang.reporting.read.scoreboard.MembershipCard.Standing;

class MembershipsProjectionTest {
  private static final Owner OWNER = new Owner("371102", "coop-1", "ent-1");

  private final ProjectionFixture<MembershipCard> view =
      ProjectionFixture.of(new MembershipsProjection());

  @Test
  void knowsTheStandingAtAnyInstantThroughLeavingAndComingBack() {
    view.given("mem-1", OWNER, new MembershipAppliedV1(day(1), "coop-1", "ent-1"))
        .given("mem-1", OWNER, new MembershipApprovedV1(day(2), "coop-1", "ent-1"))
        .given("mem-1", OWNER, new MembershipSuspendedV1(day(3), "coop-1", "ent-1", "late"))
        .given("mem-1", OWNER, new MembershipResumedV1(day(4), "coop-1", "ent-1"))
        .given("mem-1", OWNER, new MembershipWithdrawnV1(day(5), "coop-1", "ent-1", "moved"))
        .given("mem-1", OWNER, new MembershipAppliedV1(day(6), "coop-1", "ent-1"))
        .given("mem-1", OWNER, new MembershipApprovedV1(day(7), "coop-1", "ent-1"))
        .given("mem-1", OWNER, new MembershipExpelledV1(day(8), "coop-1", "ent-1", "why"));
    MembershipCard card = view.find("mem-1").orElseThrow();

    assertThat(card.cooperative()).isEqualTo("coop-1");
    assertThat(card.enterprise()).isEqualTo("ent-1");
    assertThat(card.standing(day(1).minusMillis(1))).isEmpty();
    assertThat(card.standing(day(1))).contains(Standing.APPLIED);
    assertThat(card.standing(day(2))).contains(Standing.ACTIVE);
    assertThat(card.standing(day(3))).contains(Standing.SUSPENDED);
    assertThat(card.standing(day(4))).contains(Standing.ACTIVE);
    assertThat(card.standing(day(5))).contains(Standing.WITHDRAWN);
    assertThat(card.standing(day(7))).contains(Standing.ACTIVE);
    assertThat(card.standing(day(9))).contains(Standing.EXPELLED);
  }

  @Test
  void anApplicationIsNoMembership() {
    view.given("mem-1", OWNER, new MembershipAppliedV1(day(1), "coop-1", "ent-1"))
        .given("mem-1", OWNER, new MembershipRejectedV1(day(2), "coop-1", "ent-1", "no"));
    MembershipCard card = view.find("mem-1").orElseThrow();

    assertThat(card.standing(day(1)).orElseThrow().member()).isFalse();
    assertThat(card.standing(day(2)).orElseThrow().member()).isFalse();
  }

  @Test
  void decidesForEveryEvent() {
    MembershipsProjection projection = new MembershipsProjection();
    Set<String> handled =
        ContractCatalog.all().stream()
            .filter(type -> projection.handles(type.eventClass()))
            .map(ContractType::event)
            .collect(Collectors.toSet());

    assertThat(handled)
        .containsExactlyInAnyOrder(
            "applied", "approved", "rejected", "suspended", "resumed", "withdrawn", "expelled");
  }

  private static Instant day(int day) {
    return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(86_400L * day);
  }
}
