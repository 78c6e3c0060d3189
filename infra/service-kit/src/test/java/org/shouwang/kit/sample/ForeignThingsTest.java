package org.shouwang.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.testing.ForeignThings;

class ForeignThingsTest extends HttpTest {
  @Test
  void onlyTheRoutesThatAskNobodyAreNoticed() {
    List<String> findings =
        new ForeignThings(port, TOKENS, TOKENS.member("ent-1", "coop-1", Role.values()))
            .thing("/api/v1/lamps/{id}", LAMP)
            .thing("/api/v1/fail/lamps/{id}", LAMP)
            .findings();
    assertThat(findings)
        .anyMatch(finding -> finding.startsWith("not 404 in another district: POST /api/v1/fail/"))
        .anyMatch(
            finding ->
                finding.startsWith("not 404 or 403 in another cooperative: POST /api/v1/fail/"))
        .anyMatch(finding -> finding.startsWith("strangers wrote"))
        .anyMatch(finding -> finding.contains("nothing is known of another tenant for"))
        .noneMatch(finding -> finding.contains("/guarded"));
  }
}
