package org.shouwang.faults.inside;

import java.nio.file.Path;
import java.time.Clock;
import org.shouwang.kit.KitAutoConfiguration;
import org.shouwang.kit.access.AccessAutoConfiguration;
import org.shouwang.kit.failpoint.Failpoints;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Takes the places of the kit's clock and failpoints in a service that the harness started, and has
 * the service that issues tokens itself take the harness's.
 */
@AutoConfiguration(before = {KitAutoConfiguration.class, AccessAutoConfiguration.class})
@ConditionalOnProperty("faults.folder")
public class InsideAutoConfiguration {

  @Bean
  Failpoints strikingFailpoints() {
    return point -> Armed.passed(point.name());
  }

  @Bean
  Clock steppedClock() {
    return new SteppedClock(
        Path.of(System.getProperty("faults.folder"), "clock"), Clock.systemUTC());
  }

  @Bean
  @ConditionalOnProperty(name = "shouwang.context", havingValue = "membership")
  JwtDecoder harnessTokens(@Value("${shouwang.access.jwks-uri}") String keys) {
    return NimbusJwtDecoder.withJwkSetUri(keys).build();
  }
}
