package org.shouwang.kit.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.shouwang.kit.access.AccessAutoConfiguration;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.command.Commands;
import org.shouwang.kit.failpoint.Failpoints;
import org.shouwang.kit.problem.ProblemWriter;
import org.shouwang.kit.problem.TraceContext;
import org.shouwang.kit.secret.SecretAutoConfiguration;
import org.shouwang.kit.secret.Secrets;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.ResourceRegionHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** HTTP as every service speaks it. */
@AutoConfiguration(
    after = {AccessAutoConfiguration.class, SecretAutoConfiguration.class},
    before = {ErrorMvcAutoConfiguration.class, WebMvcAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebProperties.class)
@Import({NullBodies.class, ProblemErrorController.class})
public class WebAutoConfiguration {
  /** After security: who may not come in does not get a body read. */
  private static final int AFTER_SECURITY = 0;

  /**
   * JSON, text and bytes. What else the class path offers (YAML, XML, CBOR through libraries of
   * libraries) would read bodies past the strict rules.
   */
  private static final Set<Class<?>> TAKEN =
      Set.of(
          JacksonJsonHttpMessageConverter.class,
          StringHttpMessageConverter.class,
          ByteArrayHttpMessageConverter.class,
          ResourceHttpMessageConverter.class,
          ResourceRegionHttpMessageConverter.class);

  @Bean
  StrictJson strictJson() {
    return new StrictJson();
  }

  @Bean
  ApiDescription apiDescription() {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(CommandCall.class, Paging.class, Caller.class)
        .addAnnotationsToIgnore(PathId.class);
    return new ApiDescription();
  }

  @Bean
  FilterRegistrationBean<BodyFilter> bodyFilter(WebProperties properties, ProblemWriter problems) {
    FilterRegistrationBean<BodyFilter> registration =
        new FilterRegistrationBean<>(new BodyFilter(properties, problems));
    registration.setOrder(AFTER_SECURITY);
    return registration;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> failpointAfterReplies(
      ObjectProvider<Failpoints> failpoints) {
    return factory ->
        factory.addEngineValves(new RepliedValve(failpoints.getIfAvailable(() -> Failpoints.NONE)));
  }

  @Bean
  WebMvcConfigurer kitArguments(
      WebProperties properties,
      Secrets secrets,
      TraceContext traces,
      ObjectProvider<Clock> clock,
      ObjectProvider<Commands> commands,
      ObjectProvider<AfterToken> after,
      ObjectProvider<ReadBarrier> barrier,
      Tenancy tenancy) {
    OccurredAt occurredAt =
        new OccurredAt(
            clock.getIfAvailable(Clock::systemUTC),
            properties.occurredDays(),
            properties.futureTolerance());
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PathIdResolver());
        resolvers.add(new PagingResolver(secrets));
        resolvers.add(
            new CommandCallResolver(commands, after, occurredAt, secrets, traces, tenancy));
      }

      @Override
      public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(
            list -> list.removeIf(converter -> !TAKEN.contains(converter.getClass())));
      }

      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new AfterInterceptor(barrier));
      }
    };
  }
}
