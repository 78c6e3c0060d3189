package org.shouwang.gateway.login;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.shouwang.gateway.GatewaySettings;
import org.shouwang.gateway.problem.ProblemWriter;
import org.shouwang.secrets.SecretsFolder;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** Login with an OIDC issuer, the embedded one or any other. */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

  static final String CLIENT = "shouwang";
  static final String CALLBACK = "/session/callback";

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  SecretsFolder secretsFolder(GatewaySettings settings) {
    return new SecretsFolder(settings.secrets());
  }

  /** A store that does not answer is reported, not waited for. */
  @Bean
  MongoClientSettingsBuilderCustomizer boundedWaits() {
    return store ->
        store
            .applyToClusterSettings(c -> c.serverSelectionTimeout(3, TimeUnit.SECONDS))
            .applyToSocketSettings(
                s -> s.connectTimeout(3, TimeUnit.SECONDS).readTimeout(6, TimeUnit.SECONDS));
  }

  static String clientSecret(SecretsFolder secrets) {
    return secrets.secret("gateway-client.secret");
  }

  @Bean
  ClientRegistrationRepository issuer(GatewaySettings settings, SecretsFolder secrets) {
    GatewaySettings.Login login = settings.gateway().login();
    // No discovery: the embedded issuer is reached through this very gateway.
    return new InMemoryClientRegistrationRepository(
        ClientRegistration.withRegistrationId(CLIENT)
            .clientId(login.clientId())
            .clientSecret(clientSecret(secrets))
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri(settings.gateway().publicUrl() + CALLBACK)
            .scope("openid")
            .authorizationUri(login.authorizationUri().toString())
            .tokenUri(login.tokenUri().toString())
            .jwkSetUri(login.jwksUri().toString())
            .issuerUri(settings.issuer().toString())
            .userNameAttributeName("sub")
            .clientSettings(
                ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
            .build());
  }

  @Bean
  SessionFilter sessionFilter(
      SessionStore sessions, TokenRefresh refresh, Cookies cookies, ProblemWriter problems) {
    return new SessionFilter(sessions, refresh, cookies, problems);
  }

  /** The security filters call it, at its place; the container shall not call it as well. */
  @Bean
  FilterRegistrationBean<SessionFilter> notByTheContainer(SessionFilter filter) {
    FilterRegistrationBean<SessionFilter> registration = new FilterRegistrationBean<>(filter);
    registration.setName("sessionFilter");
    registration.setEnabled(false);
    return registration;
  }
}
