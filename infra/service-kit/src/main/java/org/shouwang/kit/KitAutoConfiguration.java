package org.shouwang.kit;

import java.time.Clock;
import org.shouwang.kit.failpoint.Failpoints;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** What comes from outside, so that tests and the fault harness can replace it: time and faults. */
@AutoConfiguration
public class KitAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  @ConditionalOnMissingBean
  Failpoints failpoints() {
    return Failpoints.NONE;
  }
}
