package org.shouwang.inspection.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.inspection.domain.InspectionFacts.day;
import static org.shouwang.inspection.domain.InspectionFacts.id;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.membership.CooperativeDissolvedV1;
import org.shouwang.contracts.membership.CooperativeKind;
import org.shouwang.contracts.membership.CooperativeProposedV1;
import org.shouwang.contracts.membership.Employment;
import org.shouwang.contracts.membership.ExpertEngagedV1;
import org.shouwang.contracts.membership.ExpertReleasedV1;
import org.shouwang.contracts.membership.MembershipAppliedV1;
import org.shouwang.contracts.membership.MembershipApprovedV1;
import org.shouwang.contracts.membership.MembershipResumedV1;
import org.shouwang.contracts.membership.MembershipSuspendedV1;
import org.shouwang.contracts.membership.MembershipWithdrawnV1;
import org.shouwang.contracts.membership.PersonLeftV1;
import org.shouwang.contracts.membership.PersonRegisteredV1;
import org.shouwang.contracts.membership.Position;
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
    assertThat(known.find(id)).contains(new KnownMembership(COOP, ENTERPRISE, false));
    known.given(id, OWNER, new MembershipApprovedV1(day(2), COOP, ENTERPRISE));
    assertThat(known.find(id)).contains(new KnownMembership(COOP, ENTERPRISE, true));
    known.given(id, OWNER, new MembershipSuspendedV1(day(3), COOP, ENTERPRISE, "停产"));
    assertThat(known.find(id).orElseThrow().active()).isFalse();
    known.given(id, OWNER, new MembershipResumedV1(day(4), COOP, ENTERPRISE));
    assertThat(known.find(id).orElseThrow().active()).isTrue();
    known.given(id, OWNER, new MembershipWithdrawnV1(day(5), COOP, ENTERPRISE, "搬迁"));
    assertThat(known.find(id).orElseThrow().active()).isFalse();
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
  void aPersonWorksWhereSheWasRegisteredUntilSheLeaves() {
    var known = ProjectionFixture.of(new KnownPeopleProjection());
    String worker = id("per-1");
    known.given(
        worker,
        OWNER,
        new PersonRegisteredV1(day(1), Position.EMPLOYEE, Employment.OWN, ENTERPRISE));
    assertThat(known.find(worker)).contains(new KnownPerson("371102", ENTERPRISE, false, false));
    known.given(worker, OWNER, new PersonLeftV1(day(2), ENTERPRISE, Position.EMPLOYEE, null));
    assertThat(known.find(worker)).contains(new KnownPerson("371102", ENTERPRISE, false, true));
    String expert = id("per-2");
    known.given(expert, OWNER, new PersonRegisteredV1(day(1), Position.EXPERT, null, null));
    assertThat(known.find(expert)).contains(new KnownPerson("371102", null, true, false));
  }

  @Test
  void anExpertIsEngagedUntilSheIsReleased() {
    var known = ProjectionFixture.of(new KnownExpertsProjection());
    String id = id("exp-1");
    known.given(id, OWNER, new ExpertEngagedV1(day(1), id("per-2"), COOP, List.of("用电")));
    assertThat(known.find(id)).contains(new KnownExpert(id("per-2"), COOP, false));
    known.given(id, OWNER, new ExpertReleasedV1(day(2), id("per-2"), COOP, "期满"));
    assertThat(known.find(id)).contains(new KnownExpert(id("per-2"), COOP, true));
  }
}
