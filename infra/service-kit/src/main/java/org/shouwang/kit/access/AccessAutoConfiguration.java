package org.shouwang.kit.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.function.Supplier;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemAutoConfiguration;
import org.shouwang.kit.problem.ProblemWriter;
import org.shouwang.tokens.TokenDecoders;
import org.shouwang.tokens.TokenRules;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Makes a service a resource server whose every route has a policy. */
@AutoConfiguration(
    after = ProblemAutoConfiguration.class,
    before = {
      OAuth2ResourceServerAutoConfiguration.class,
      ServletWebSecurityAutoConfiguration.class,
      WebMvcAutoConfiguration.class
    })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(AccessProperties.class)
public class AccessAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean
  JwtDecoder jwtDecoder(
      AccessProperties properties, ObjectProvider<JWKSource<SecurityContext>> ownKeys) {
    TokenRules rules = properties.rules();
    // The service that issues the tokens need not fetch its own keys.
    return TokenDecoders.of(rules, ownKeys.getIfAvailable(() -> TokenDecoders.keys(rules)));
  }

  /** The last chain: a service with a login of its own puts its chains before this one. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE - 10)
  SecurityFilterChain resourceServer(HttpSecurity http, ProblemWriter writer, JwtDecoder decoder) {
    SecurityProblems problems = new SecurityProblems(writer);
    http.csrf(AbstractHttpConfigurer::disable) // tokens come in a header, never in a cookie
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/actuator/health", "/actuator/health/**")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .hasRole(Role.OPERATOR.name())
                    // Every route's own policy decides, see AccessInterceptor.
                    .anyRequest()
                    .permitAll())
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .oauth2ResourceServer(
            server ->
                server
                    .authenticationEntryPoint(problems)
                    .accessDeniedHandler(problems)
                    .withObjectPostProcessor(
                        new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                          @Override
                          public <F extends BearerTokenAuthenticationFilter> F postProcess(
                              F filter) {
                            filter.setAuthenticationFailureHandler(problems);
                            return filter;
                          }
                        })
                    .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(authorities())));
    return http.build();
  }

  /** Requests are observed; a span for each of a dozen filters costs more than it tells. */
  @Bean
  SecurityObservationSettings filtersUnobserved() {
    return SecurityObservationSettings.noObservations();
  }

  /** What Spring's firewall refuses (path tricks, control characters). */
  @Bean
  RequestRejectedHandler rejectedRequests(ProblemWriter writer) {
    return (request, response, refused) -> writer.write(request, response, KitProblem.BAD_REQUEST);
  }

  @Bean
  @ConditionalOnMissingBean
  Unaffiliated unaffiliated() {
    return Unaffiliated.NOBODY_ELSE;
  }

  @Bean
  Tenancy tenancy(ObjectProvider<Townships> townships, Unaffiliated unaffiliated) {
    return new Tenancy(knownOr(townships), unaffiliated);
  }

  @Bean
  Reach reach(ObjectProvider<Townships> townships, Unaffiliated unaffiliated) {
    return new Reach(knownOr(townships), unaffiliated);
  }

  /** Asked for when first needed: what knows reads views, which come up later. */
  private static Supplier<Townships> knownOr(ObjectProvider<Townships> townships) {
    return () -> townships.getIfAvailable(() -> Townships.UNKNOWN);
  }

  @Bean
  WebMvcRegistrations guardedHandlers(Tenancy tenancy) {
    return new WebMvcRegistrations() {
      @Override
      public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new GuardedHandlerAdapter(tenancy);
      }
    };
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  WebMvcConfigurer accessToRoutes() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new AccessInterceptor()).order(Ordered.HIGHEST_PRECEDENCE);
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerResolver());
      }
    };
  }

  private static JwtAuthenticationConverter authorities() {
    JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(
        token ->
            TokenClaims.roles(token).stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList());
    return converter;
  }
}
