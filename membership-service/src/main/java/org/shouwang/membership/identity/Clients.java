package org.shouwang.membership.identity;

import java.time.Duration;
import org.shouwang.secrets.SecretsFolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The two programs that may ask this issuer for tokens; their secrets are files. */
final class Clients {

  static final Duration ACCESS_TOKEN = Duration.ofMinutes(15);

  /** A browser's session ends with its refresh token, after a working day. */
  private static final Duration REFRESH_TOKEN = Duration.ofHours(12);

  /** The scope of the import authority: only then may history older than a few days be recorded. */
  static final String IMPORT = "import";

  private Clients() {}

  static RegisteredClientRepository of(SecretsFolder secrets, String issuer) {
    return new InMemoryRegisteredClientRepository(
        gateway(secrets.secret("gateway-client.secret"), issuer),
        localCli(secrets.secret("local-cli.secret")));
  }

  private static RegisteredClient gateway(String secret, String issuer) {
    return RegisteredClient.withId("gateway")
        .clientId("gateway")
        .clientSecret(ClientSecrets.digest(secret))
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
        .redirectUri(issuer + "/session/callback")
        .postLogoutRedirectUri(issuer + "/")
        .scope(OidcScopes.OPENID)
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .tokenSettings(
            // Not rotated: this client is confidential, and two of its requests may refresh at
            // once.
            TokenSettings.builder()
                .accessTokenTimeToLive(ACCESS_TOKEN)
                .refreshTokenTimeToLive(REFRESH_TOKEN)
                .reuseRefreshTokens(true)
                .build())
        .build();
  }

  private static RegisteredClient localCli(String secret) {
    return RegisteredClient.withId("local-cli")
        .clientId("local-cli")
        .clientSecret(ClientSecrets.digest(secret))
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(LocalAccountGrant.TYPE)
        .scope(IMPORT)
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(ACCESS_TOKEN).build())
        .build();
  }
}
