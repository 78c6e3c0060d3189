package org.shouwang.membership.read.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.membership.domain.Given.*;

import org.junit.jupiter.api.Test;
import org.shouwang.contracts.membership.EnterpriseClosedV1;
import org.shouwang.contracts.membership.EnterpriseRegisteredV1;
import org.shouwang.kit.projection.ProjectionFixture;

/** The register of enterprises, from the log. */
class EnterprisesProjectionTest {
  private final ProjectionFixture<EnterpriseRow> view =
      ProjectionFixture.of(new EnterprisesProjection());

  @Test
  void registersAndClosesAnEnterprise() {
    view.given(
        ENTERPRISE,
        ofEnterprise(),
        new EnterpriseRegisteredV1(
            day(1), "示例ＡＢ厂", "914403001922038216", "xihu", "C26", null, true));
    EnterpriseRow open = view.find(ENTERPRISE).orElseThrow();
    assertThat(open.open()).isTrue();
    assertThat(open.search()).isEqualTo("示例ab厂");
    view.given(ENTERPRISE, ofEnterprise(), new EnterpriseClosedV1(day(2), "搬迁"));
    EnterpriseRow closed = view.find(ENTERPRISE).orElseThrow();
    assertThat(closed.open()).isFalse();
    assertThat(closed.closedAt()).isEqualTo(day(2));
    assertThat(closed.creditCode()).isEqualTo("914403001922038216");
  }
}
