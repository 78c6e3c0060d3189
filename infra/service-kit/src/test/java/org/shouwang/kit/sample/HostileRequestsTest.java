package org.shouwang.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.testing.HostileRequests;

class HostileRequestsTest extends HttpTest {
  @Test
  void onlyTheRoutesThatBreakOnPurposeDoAndThatIsNoticed() {
    List<String> findings =
        new HostileRequests(port, TOKENS)
            .findings(TOKENS.of(Role.values()).district("371102").sign());
    assertThat(findings)
        .filteredOn(finding -> !finding.contains("/fail/") && !finding.contains("/forg"))
        .isEmpty();
    assertThat(findings)
        .anyMatch(finding -> finding.startsWith("broke: GET /api/v1/fail/x "))
        .anyMatch(finding -> finding.startsWith("written: POST /api/v1/fail/after-writing"))
        .anyMatch(
            finding ->
                finding.startsWith("no documented kind of problem: GET /api/v1/fail/undocumented"));
  }
}
