package org.shouwang.membership.identity;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Which of the issuer's addresses ask for what. All other addresses are the service's own. */
@Configuration(proxyBeanMethods = false)
class IssuerSecurity {

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
                  .oidc(Customizer.withDefaults())
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

  private static void withPlainDigests(AuthenticationProvider provider) {
    if (provider instanceof ClientSecretAuthenticationProvider secrets) {
      secrets.setPasswordEncoder(new ClientSecrets());
    }
  }
}
