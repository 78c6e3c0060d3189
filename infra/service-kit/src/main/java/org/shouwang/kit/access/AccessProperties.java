package org.shouwang.kit.access;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.shouwang.tokens.TokenRules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are taken.
 *
 * @param issuer the issuer as tokens name it
 * @param jwksUri where its public keys are, reached from here
 * @param audience whom tokens must be for
 * @param algorithms the signatures taken; {@code none} and symmetric ones never are
 * @param clockSkew how far the issuer's clock may differ
 */
@ConfigurationProperties("shouwang.access")
public record AccessProperties(
    @DefaultValue("http://127.0.0.1:8080") String issuer,
    @DefaultValue("http://127.0.0.1:8081/oauth2/jwks") URI jwksUri,
    @DefaultValue("shouwang") String audience,
    @DefaultValue({"RS256", "ES256"}) List<String> algorithms,
    @DefaultValue("30s") Duration clockSkew) {

  /**
   * What the tokens' decoder goes by.
   *
   * @throws IllegalArgumentException a signature is not one that may be taken
   */
  TokenRules rules() {
    return new TokenRules(issuer, jwksUri, audience, TokenRules.algorithms(algorithms), clockSkew);
  }
}
