package org.shouwang.training.policy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.shouwang.training.domain.HoursPolicies;
import org.shouwang.training.domain.HoursPolicy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** Reads the dated versions of the hours policy. */
@Configuration(proxyBeanMethods = false)
class HoursConfiguration {

  @Bean
  HoursPolicies hoursPolicies(
      @Value("${shouwang.training.hours-policy}") Resource file, JsonMapper json)
      throws IOException {
    try (InputStream in = file.getInputStream()) {
      return new HoursPolicies(List.of(json.readValue(in, HoursPolicy[].class)));
    }
  }
}
