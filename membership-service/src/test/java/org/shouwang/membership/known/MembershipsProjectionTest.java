package org.shouwang.membership.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.membership.domain.Given.*;

import org.junit.jupiter.api.Test;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.membership.MembershipAppliedV1;
import org.shouwang.contracts.membership.MembershipApprovedV1;
import org.shouwang.contracts.membership.MembershipExpelledV1;
import org.shouwang.contracts.membership.MembershipRejectedV1;
import org.shouwang.contracts.membership.MembershipResumedV1;
import org.shouwang.contracts.membership.MembershipSuspendedV1;
import org.shouwang.contracts.membership.MembershipWithdrawnV1;
import org.shouwang.kit.projection.ProjectionFixture;
import org.shouwang.membership.domain.member.Standing;

/** Who belongs where, from the log. */
class MembershipsProjectionTest {
  private static final String ID = id("mem-1");
  private final ProjectionFixture<MembershipRow> view =
      ProjectionFixture.of(new MembershipsProjection());

  @Test
  void followsAMembershipFromApplicationToItsEnd() {
    happened(new MembershipAppliedV1(day(1), COOP, ENTERPRISE));
    assertThat(row())
        .isEqualTo(
            new MembershipRow(
                DISTRICT, COOP, ENTERPRISE, Standing.APPLIED, day(1), null, day(1), null, 0));
    happened(new MembershipRejectedV1(day(2), COOP, ENTERPRISE, "材料不全"));
    assertThat(row().standing()).isEqualTo(Standing.REJECTED);
    assertThat(row().reason()).isEqualTo("材料不全");
    happened(
        new MembershipAppliedV1(day(3), COOP, ENTERPRISE),
        new MembershipApprovedV1(day(4), COOP, ENTERPRISE));
    assertThat(row().joinedAt()).isEqualTo(day(4));
    happened(new MembershipSuspendedV1(day(5), COOP, ENTERPRISE, "停产"));
    happened(new MembershipResumedV1(day(6), COOP, ENTERPRISE));
    assertThat(row().standing()).isEqualTo(Standing.ACTIVE);
    assertThat(row().joinedAt()).isEqualTo(day(4));
    happened(new MembershipWithdrawnV1(day(7), COOP, ENTERPRISE, "自愿"));
    assertThat(row().standing()).isEqualTo(Standing.WITHDRAWN);
    happened(
        new MembershipAppliedV1(day(8), COOP, ENTERPRISE),
        new MembershipApprovedV1(day(9), COOP, ENTERPRISE),
        new MembershipExpelledV1(day(10), COOP, ENTERPRISE, "拒不整改"));
    assertThat(row().standing()).isEqualTo(Standing.EXPELLED);
    assertThat(row().version()).isEqualTo(9);
  }

  private void happened(ContractEvent... events) {
    view.given(ID, ofBoth(), events);
  }

  private MembershipRow row() {
    return view.find(ID).orElseThrow();
  }
}
