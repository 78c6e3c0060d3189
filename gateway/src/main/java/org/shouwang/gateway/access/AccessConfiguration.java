package org.shouwang.gateway.access;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Set;
import org.shouwang.gateway.GatewaySettings;
import org.shouwang.gateway.login.BrowserLogin;
import org.shouwang.gateway.login.SessionFilter;
import org.shouwang.gateway.route.PublicRoute;
import org.shouwang.gateway.route.PublicRoutes;
import org.shouwang.gateway.route.Traffic;
import org.shouwang.tokens.TokenDecoders;
import org.shouwang.tokens.TokenRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/** Which requests need what. No chain keeps a servlet session. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

  private static final String OPERATOR = "OPERATOR";

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  @Bean
  TokenRules tokenRules(GatewaySettings settings) {
    return new TokenRules(
        settings.issuer().toString(),
        settings.gateway().login().jwksUri(),
        settings.gateway().audience(),
        TokenRules.algorithms(settings.gateway().algorithms()),
        CLOCK_SKEW);
  }

  @Bean
  JWKSource<SecurityContext> issuersKeys(TokenRules rules) {
    return TokenDecoders.keys(rules);
  }

  @Bean
  JwtDecoder jwtDecoder(TokenRules rules, JWKSource<SecurityContext> keys) {
    return TokenDecoders.of(rules, keys);
  }

  /** The framework's own takes RS256 alone, whatever the issuer signs with. */
  @Bean
  JwtDecoderFactory<ClientRegistration> idTokens(
      TokenRules rules, JWKSource<SecurityContext> keys) {
    return client -> {
      NimbusJwtDecoder decoder =
          NimbusJwtDecoder.withJwkSource(keys)
              .jwsAlgorithms(
                  taken ->
                      rules
                          .algorithms()
                          .forEach(
                              each ->
                                  taken.add(
                                      requireNonNull(SignatureAlgorithm.from(each.getName())))))
              .build();
      decoder.setJwtValidator(
          new DelegatingOAuth2TokenValidator<>(
              new JwtTimestampValidator(CLOCK_SKEW), new OidcIdTokenValidator(client)));
      return decoder;
    };
  }

  /** Requests are observed; a span for each of a dozen filters costs more than it tells. */
  @Bean
  SecurityObservationSettings filtersUnobserved() {
    return SecurityObservationSettings.noObservations();
  }

  /**
   * Whatever cookie or token a request brings is not looked at: no session's token is put in its
   * place, so that a browser with a session, too, reports as nobody.
   */
  @Bean
  @Order(0)
  SecurityFilterChain openAddresses(HttpSecurity http) {
    return stateless(http)
        .securityMatcher(
            request -> PublicRoute.of(request).filter(route -> route.traffic().open()).isPresent())
        .csrf(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  /** The issuer checks for itself who signs in, and brings its own headers. */
  @Bean
  @Order(1)
  SecurityFilterChain issuersAddresses(HttpSecurity http) {
    return stateless(http)
        .securityMatcher(
            request ->
                PublicRoute.of(request)
                    .filter(route -> route.traffic() == Traffic.SIGN_IN)
                    .isPresent())
        .csrf(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain everythingElse(
      HttpSecurity http,
      SecurityProblems problems,
      JwtDecoder decoder,
      BrowserLogin login,
      SessionFilter sessions) {
    return stateless(http)
        .csrf(
            csrf ->
                csrf.requireCsrfProtectionMatcher(AccessConfiguration::couldBeAnyPages)
                    .csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                    .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
        .addFilterAfter(sessions, CsrfFilter.class)
        .oauth2Login(login)
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(
                        csp ->
                            csp.policyDirectives(
                                "default-src 'none'; frame-ancestors 'none'; base-uri 'none'"))
                    .referrerPolicy(referrer -> {})
                    .permissionsPolicyHeader(
                        permissions ->
                            permissions.policy("camera=(), geolocation=(), microphone=()")))
        .authorizeHttpRequests(
            requests ->
                requests
                    // A problem on its way out needs nobody's leave.
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(
                        request ->
                            PublicRoute.of(request)
                                .filter(route -> route.traffic().needsToken())
                                .isPresent())
                    .authenticated()
                    .requestMatchers(PublicRoutes::isForOperators)
                    .hasRole(OPERATOR)
                    .requestMatchers(PublicRoutes::isOwn)
                    .permitAll()
                    // What is not listed does not exist; SecurityProblems says so.
                    .anyRequest()
                    .denyAll())
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(roles()))
                    .withObjectPostProcessor(failuresGoTo(problems))
                    .authenticationEntryPoint(problems)
                    .accessDeniedHandler(problems))
        .build();
  }

  /** The roles of a token matter to the gateway's own addresses; services look for themselves. */
  private static JwtAuthenticationConverter roles() {
    JwtGrantedAuthoritiesConverter authorities = new JwtGrantedAuthoritiesConverter();
    authorities.setAuthoritiesClaimName("roles");
    authorities.setAuthorityPrefix("ROLE_");
    JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(authorities);
    return converter;
  }

  /** A page elsewhere can make a browser send its cookies, but no header of ours. */
  private static boolean couldBeAnyPages(HttpServletRequest request) {
    return !READING.contains(request.getMethod()) && SessionFilter.comesByCookie(request);
  }

  private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failuresGoTo(
      SecurityProblems problems) {
    return new ObjectPostProcessor<>() {
      @Override
      public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
        filter.setAuthenticationFailureHandler(problems);
        return filter;
      }
    };
  }

  private static HttpSecurity stateless(HttpSecurity http) {
    return http.sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable);
  }
}
