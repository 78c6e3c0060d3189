package org.shouwang.kit.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.membership.CooperativeDissolvedV1;
import org.shouwang.contracts.membership.CooperativeKind;
import org.shouwang.contracts.membership.CooperativeProposedV1;
import org.shouwang.contracts.membership.EnterpriseClosedV1;
import org.shouwang.contracts.membership.EnterpriseRegisteredV1;
import org.shouwang.contracts.membership.MembershipAppliedV1;
import org.shouwang.contracts.membership.MembershipApprovedV1;
import org.shouwang.contracts.membership.MembershipResumedV1;
import org.shouwang.contracts.membership.MembershipSuspendedV1;
import org.shouwang.contracts.membership.MembershipWithdrawnV1;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.projection.ProjectionFixture;

/** What membership told, fed through the real dispatcher: each event twice, and from zero. */
class KnownProjectionsTest {
  private static final String COOP = id("coop-1");
  private static final String ENTERPRISE = id("ent-7");
  private static final Owner OWNER = new Owner("371102", COOP, ENTERPRISE);

  @Test
  void aMembershipIsActiveFromItsApprovalUnlessSuspendedOrGone() {
    var known = ProjectionFixture.of(new KnownMembershipsProjection());
    String id = id("mem-1");
    known.given(id, OWNER, new MembershipAppliedV1(day(1), COOP, ENTERPRISE));
    assertThat(known.find(id))
        .contains(new KnownMembership(COOP, ENTERPRISE, false, null, null, null, 0));
    known.given(id, OWNER, new MembershipApprovedV1(day(2), COOP, ENTERPRISE));
    assertThat(known.find(id))
        .contains(new KnownMembership(COOP, ENTERPRISE, true, day(2), null, null, 1));
    known.given(id, OWNER, new MembershipSuspendedV1(day(3), COOP, ENTERPRISE, "停产"));
    assertThat(known.find(id).orElseThrow().active()).isFalse();
    known.given(id, OWNER, new MembershipResumedV1(day(4), COOP, ENTERPRISE));
    assertThat(known.find(id).orElseThrow().active()).isTrue();
    known.given(id, OWNER, new MembershipWithdrawnV1(day(5), COOP, ENTERPRISE, "搬迁"));
    assertThat(known.find(id))
        .contains(
            new KnownMembership(
                COOP, ENTERPRISE, false, day(4), day(5), KnownDeparture.WITHDRAWN, 4));
    KnownMembership gone = known.find(id).orElseThrow();
    assertThat(List.of(day(3), day(4), day(5)))
        .map(gone::activeAt)
        .containsExactly(false, true, false);
  }

  @Test
  void whoLeavesAfterASuspensionWasAMemberUntilThatBegan() {
    var known = ProjectionFixture.of(new KnownMembershipsProjection());
    String id = id("mem-1");
    known.given(id, OWNER, new MembershipAppliedV1(day(1), COOP, ENTERPRISE));
    known.given(id, OWNER, new MembershipApprovedV1(day(2), COOP, ENTERPRISE));
    known.given(id, OWNER, new MembershipSuspendedV1(day(3), COOP, ENTERPRISE, "停产"));
    known.given(id, OWNER, new MembershipWithdrawnV1(day(5), COOP, ENTERPRISE, "搬迁"));
    assertThat(known.find(id).orElseThrow().until()).isEqualTo(day(3));
  }

  @Test
  void aCooperativeIsKnownUntilItIsDissolved() {
    var known = ProjectionFixture.of(new KnownCooperativesProjection());
    known.given(
        COOP,
        OWNER,
        new CooperativeProposedV1(day(1), "示例互助社", CooperativeKind.AREA, "T1", null, true));
    assertThat(known.find(COOP)).contains(new KnownCooperative("371102", "T1", false));
    known.given(COOP, OWNER, new CooperativeDissolvedV1(day(2), "合并"));
    assertThat(known.find(COOP)).contains(new KnownCooperative("371102", "T1", true));
  }

  @Test
  void anEnterpriseLiesWhereItWasRegisteredUntilItCloses() {
    var known = ProjectionFixture.of(new KnownEnterprisesProjection());
    known.given(
        ENTERPRISE,
        OWNER,
        new EnterpriseRegisteredV1(day(1), "示例厂", null, "T1", "C26", null, true));
    assertThat(known.find(ENTERPRISE)).contains(new KnownEnterprise("371102", "示例厂", "T1", false));
    known.given(ENTERPRISE, OWNER, new EnterpriseClosedV1(day(2), "停业"));
    assertThat(known.find(ENTERPRISE)).contains(new KnownEnterprise("371102", "示例厂", "T1", true));
  }

  private static String id(String name) {
    return Ids.derive(name.substring(0, name.indexOf('-')), name);
  }

  private static Instant day(int day) {
    return Instant.parse("2026-03-01T01:00:00Z").plusSeconds((day - 1) * 86_400L);
  }
}
