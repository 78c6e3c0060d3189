package org.shouwang.kit.problem;

import io.micrometer.tracing.Tracer;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.validation.Validator;
import tools.jackson.databind.json.JsonMapper;

/** Problems for whatever goes wrong in a handler, a filter or the container. */
@AutoConfiguration(after = JacksonAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import(ProblemAdvice.class)
public class ProblemAutoConfiguration {
  @Bean
  TraceContext traceContext(ObjectProvider<Tracer> tracer) {
    return new TraceContext(tracer);
  }

  @Bean
  ProblemWriter problemWriter(JsonMapper json, TraceContext traces) {
    return new ProblemWriter(json, traces);
  }

  /** Reads the items of a batch as strictly as whole bodies. */
  @Bean
  PartReader partReader(JsonMapper json, Validator validator) {
    return new PartReader(json, validator);
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheContainer() {
    return factory ->
        factory.addContextCustomizers(
            context -> {
              if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemReportValve.class.getName());
              }
            });
  }
}
