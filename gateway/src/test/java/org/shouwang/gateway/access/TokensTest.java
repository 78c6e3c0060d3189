package org.shouwang.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
  @Test
  void takesSignaturesOfRsaAndOfEllipticCurves() {
    assertThat(Tokens.algorithms(List.of("RS256", "PS384", "ES256")))
        .containsExactlyInAnyOrder(JWSAlgorithm.RS256, JWSAlgorithm.PS384, JWSAlgorithm.ES256);
  }

  /** Rather no gateway than one that refuses every token, or takes any. */
  @ParameterizedTest
  @ValueSource(strings = {"none", "HS256", "EdDSA"})
  void doesNotStartWithAnyOther(String name) {
    assertThatThrownBy(() -> Tokens.algorithms(List.of("RS256", name)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }
}
