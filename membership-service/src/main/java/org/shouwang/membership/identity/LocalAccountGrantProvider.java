package org.shouwang.membership.identity;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.token.DefaultOAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** Answers {@link LocalAccountGrant}: an access token for 15 minutes, nothing to refresh. */
final class LocalAccountGrantProvider implements AuthenticationProvider {

  private static final Logger log = LoggerFactory.getLogger(LocalAccountGrantProvider.class);

  private final Accounts accounts;
  private final OAuth2TokenGenerator<? extends OAuth2Token> tokens;
  private final Clock clock;

  LocalAccountGrantProvider(
      Accounts accounts, OAuth2TokenGenerator<? extends OAuth2Token> tokens, Clock clock) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.clock = clock;
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    LocalAccountGrant grant = (LocalAccountGrant) authentication;
    if (!(grant.getPrincipal() instanceof OAuth2ClientAuthenticationToken client)
        || !client.isAuthenticated()
        || client.getRegisteredClient() == null) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
    }
    RegisteredClient registered = client.getRegisteredClient();
    if (!registered.getAuthorizationGrantTypes().contains(LocalAccountGrant.TYPE)) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT);
    }
    if (!registered.getScopes().containsAll(grant.scopes())) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_SCOPE);
    }
    Account account =
        accounts
            .byLoginName(grant.loginName())
            .filter(found -> !found.disabled())
            .orElseThrow(() -> invalid("No such account, or it is disabled"));
    OAuth2Token token =
        tokens.generate(
            DefaultOAuth2TokenContext.builder()
                .registeredClient(registered)
                .principal(SignedIn.as(account.id(), clock.instant()))
                .authorizationServerContext(AuthorizationServerContextHolder.getContext())
                .authorizedScopes(grant.scopes())
                .tokenType(OAuth2TokenType.ACCESS_TOKEN)
                .authorizationGrantType(LocalAccountGrant.TYPE)
                .authorizationGrant(grant)
                .build());
    if (token == null) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.SERVER_ERROR);
    }
    log.info("Token for account {} by the local operator, scopes {}", account.id(), grant.scopes());
    return new OAuth2AccessTokenAuthenticationToken(
        registered,
        client,
        new OAuth2AccessToken(
            OAuth2AccessToken.TokenType.BEARER,
            token.getTokenValue(),
            token.getIssuedAt(),
            token.getExpiresAt(),
            grant.scopes()));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return LocalAccountGrant.class.isAssignableFrom(authentication);
  }

  private static OAuth2AuthenticationException invalid(String why) {
    return new OAuth2AuthenticationException(
        new OAuth2Error(OAuth2ErrorCodes.INVALID_GRANT, why, null));
  }
}
