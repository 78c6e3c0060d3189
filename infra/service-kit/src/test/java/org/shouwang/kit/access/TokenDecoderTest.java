package org.shouwang.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.testing.Tokens;
import org.shouwang.tokens.TokenDecoders;
import org.shouwang.tokens.TokenRules;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class TokenDecoderTest {
  private static JwtDecoder decoder(Tokens tokens, String... algorithms) {
    TokenRules rules =
        new AccessProperties(
                Tokens.ISSUER,
                URI.create(tokens.jwksUri()),
                "shouwang",
                List.of(algorithms),
                Duration.ofSeconds(30))
            .rules();
    return TokenDecoders.of(rules, TokenDecoders.keys(rules));
  }

  @Test
  void asksForKeysAtTheFirstTokenOnly() {
    try (Tokens tokens = Tokens.start()) {
      JwtDecoder decoder = decoder(tokens, "ES256");
      assertThat(tokens.fetches()).isZero();
      decoder.decode(tokens.officer("371102"));
      decoder.decode(tokens.officer("371102"));
      assertThat(tokens.fetches()).isEqualTo(1);
    }
  }

  @Test
  void knownKeysOutliveTheIssuer() {
    Tokens tokens = Tokens.start();
    JwtDecoder decoder = decoder(tokens, "ES256");
    decoder.decode(tokens.officer("371102"));
    tokens.close();
    assertThat(decoder.decode(tokens.operator()).getSubject()).isEqualTo("acc-OPERATOR");
  }

  @Test
  void tellsAnAbsentIssuerFromABadToken() {
    Tokens gone = Tokens.start();
    gone.close();
    assertThatThrownBy(() -> decoder(gone, "ES256").decode(gone.officer("371102")))
        .isInstanceOf(JwtException.class)
        .isNotInstanceOf(BadJwtException.class);
    try (Tokens tokens = Tokens.start()) {
      assertThatThrownBy(() -> decoder(tokens, "ES256").decode(tokens.of(Role.OFFICER).forged()))
          .isInstanceOf(BadJwtException.class);
    }
  }

  @Test
  void takesTheConfiguredSignaturesOnly() {
    try (Tokens tokens = Tokens.start()) {
      assertThatThrownBy(() -> decoder(tokens, "RS256").decode(tokens.officer("371102")))
          .isInstanceOf(BadJwtException.class);
      for (String refused : new String[] {"none", "HS256", "EdDSA"}) {
        assertThatThrownBy(() -> decoder(tokens, "ES256", refused))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }
}
