package org.shouwang.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenRulesTest {
  @Test
  void takesRsaAndEllipticCurves() {
    assertThat(TokenRules.algorithms(List.of("RS256", "PS384", "ES256")))
        .containsExactlyInAnyOrder(JWSAlgorithm.RS256, JWSAlgorithm.PS384, JWSAlgorithm.ES256);
  }

  @Test
  void noTokenSpeaksAsAPolicyOrATimer() {
    assertThat(TokenRules.names("acc-1")).isTrue();
    assertThat(TokenRules.names("policyholder:1")).isTrue();
    for (String subject : List.of("", " ", "policy:x", "timer:hazard-timers", "policy:\nx")) {
      assertThat(TokenRules.names(subject)).as(subject).isFalse();
    }
    assertThat(TokenRules.names(null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "HS256", "EdDSA"})
  void refusesEverythingElse(String name) {
    assertThatThrownBy(() -> TokenRules.algorithms(List.of("RS256", name)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }
}
