package org.shouwang.hazard.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.domain.HazardFacts.day;
import static org.shouwang.hazard.domain.HazardFacts.id;

import org.junit.jupiter.api.Test;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.membership.MembershipAppliedV1;
import org.shouwang.contracts.membership.MembershipApprovedV1;
import org.shouwang.contracts.membership.MembershipResumedV1;
import org.shouwang.contracts.membership.MembershipSuspendedV1;
import org.shouwang.contracts.membership.MembershipWithdrawnV1;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.projection.ProjectionFixture;

/** Who is a member of which cooperative, from membership's events. */
class KnownMembershipsProjectionTest {
  private static final String COOP = id("coop-1");
  private static final String ENTERPRISE = id("ent-7");
  private static final String MEMBERSHIP = id("mem-7");

  private final ProjectionFixture<KnownMembership> known =
      ProjectionFixture.of(new KnownMembershipsProjection());

  @Test
  void anApplicantIsNoMemberYet() {
    happened(new MembershipAppliedV1(day(1), COOP, ENTERPRISE));
    assertThat(known.find(MEMBERSHIP)).contains(new KnownMembership(COOP, ENTERPRISE, false));
  }

  @Test
  void membersComeAndGo() {
    happened(new MembershipAppliedV1(day(1), COOP, ENTERPRISE));
    happened(new MembershipApprovedV1(day(2), COOP, ENTERPRISE));
    assertThat(known.find(MEMBERSHIP).orElseThrow().active()).isTrue();
    happened(new MembershipSuspendedV1(day(3), COOP, ENTERPRISE, "停业"));
    assertThat(known.find(MEMBERSHIP).orElseThrow().active()).isFalse();
    happened(new MembershipResumedV1(day(4), COOP, ENTERPRISE));
    assertThat(known.find(MEMBERSHIP).orElseThrow().active()).isTrue();
    happened(new MembershipWithdrawnV1(day(5), COOP, ENTERPRISE, "搬迁"));
    assertThat(known.find(MEMBERSHIP).orElseThrow().active()).isFalse();
  }

  private void happened(ContractEvent event) {
    known.given(MEMBERSHIP, new Owner("371102", COOP, ENTERPRISE), event);
  }
}
