package org.shouwang.membership.identity;

import com.nimbusds.jose.JWSAlgorithm;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Which of the issuer's addresses ask for what. All other addresses are the service's own. */
@Configuration(proxyBeanMethods = false)
class IssuerSecurity {

  /** Nothing from elsewhere, no script at all. */
  private static final String CSP =
      "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; "
          + "base-uri 'none'";

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain issuerEndpoints(
      HttpSecurity http,
      Accounts accounts,
      OAuth2TokenGenerator<? extends OAuth2Token> tokens,
      Clock clock) {
    return http.oauth2AuthorizationServer(
            server -> {
              http.securityMatcher(server.getEndpointsMatcher());
              server
                  .oidc(
                      oidc ->
                          oidc.providerConfigurationEndpoint(
                              discovery ->
                                  discovery.providerConfigurationCustomizer(
                                      IssuerSecurity::tellAlgorithms)))
                  .clientAuthentication(
                      clients ->
                          clients.authenticationProviders(
                              all -> all.forEach(IssuerSecurity::withPlainDigests)))
                  .tokenEndpoint(
                      endpoint ->
                          endpoint
                              .accessTokenRequestConverter(LocalAccountGrant::from)
                              .authenticationProvider(
                                  new LocalAccountGrantProvider(accounts, tokens, clock)));
            })
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(
            handling ->
                handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
        .build();
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 1)
  SecurityFilterChain loginChain(
      HttpSecurity http, PasswordLogin login, LoginPages pages, IssuerSettings settings) {
    return http.securityMatcher("/login", "/login/**")
        // Without a parent, which would try the same provider again and count a failure twice.
        .authenticationManager(new ProviderManager(login))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .formLogin(
            form ->
                form.loginPage("/login")
                    .failureHandler(new LoginFailures(pages))
                    .defaultSuccessUrl(settings.issuer() + "/"))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(csp -> csp.policyDirectives(CSP))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
        .build();
  }

  /** An older installation's key may still be RSA's, which the framework names by itself. */
  private static void tellAlgorithms(OidcProviderConfiguration.Builder said) {
    said.idTokenSigningAlgorithm(JWSAlgorithm.ES256.getName());
  }

  private static void withPlainDigests(AuthenticationProvider provider) {
    if (provider instanceof ClientSecretAuthenticationProvider secrets) {
      secrets.setPasswordEncoder(new ClientSecrets());
    }
  }
}
