package org.shouwang.membership.identity;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.jwk.JWK;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Writes into each access token whom it stands for, as the account is at that moment: a role taken
 * away or an account disabled takes effect with the next token.
 */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  /** Whom access tokens are for: every service of the platform. */
  static final String AUDIENCE = "shouwang";

  private final Accounts accounts;
  private final SigningKeys keys;

  TokenClaims(Accounts accounts, SigningKeys keys) {
    this.accounts = accounts;
    this.keys = keys;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    JWK key = keys.current();
    context
        .getJwsHeader()
        .keyId(key.getKeyID())
        .algorithm(requireNonNull(SignatureAlgorithm.from(key.getAlgorithm().getName())));
    Authentication principal = requireNonNull(context.getPrincipal());
    Account account =
        accounts
            .byId(principal.getName())
            .filter(found -> !found.disabled())
            .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
    JwtClaimsSet.Builder token = context.getClaims();
    if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      token.claim("preferred_username", account.loginName());
      return;
    }
    AccountClaims claims = account.claims();
    token.audience(List.of(AUDIENCE));
    token.claim("roles", List.copyOf(claims.roles()));
    token.claim("client_id", context.getRegisteredClient().getClientId());
    put(token, "person", claims.person());
    put(token, "enterprise", claims.enterprise());
    put(token, "cooperative", claims.cooperative());
    put(token, "township", claims.township());
    put(token, "district", claims.district());
    // A string with spaces, as RFC 8693 (4.2) and RFC 9068 (2.2.3) have it.
    if (!context.getAuthorizedScopes().isEmpty()) {
      token.claim(OAuth2ParameterNames.SCOPE, String.join(" ", context.getAuthorizedScopes()));
    }
  }

  private static void put(JwtClaimsSet.Builder token, String name, @Nullable String value) {
    if (value != null) {
      token.claim(name, value);
    }
  }
}
