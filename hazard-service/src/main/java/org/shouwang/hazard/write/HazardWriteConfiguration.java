package org.shouwang.hazard.write;

import org.shouwang.hazard.domain.DeadlinePolicy;
import org.shouwang.hazard.domain.EvidencePolicy;
import org.shouwang.hazard.domain.HazardCommand;
import org.shouwang.hazard.domain.HazardEvent;
import org.shouwang.hazard.domain.LifecyclePolicy;
import org.shouwang.hazard.domain.PolicyVersions;
import org.shouwang.hazard.domain.Timings;
import org.shouwang.hazard.publish.HazardContractMapping;
import org.shouwang.kit.command.AggregateType;
import org.shouwang.kit.domain.WorkCalendar;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the aggregates of this service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PolicyProperties.class)
class HazardWriteConfiguration {

  @Bean
  AggregateType<HazardCommand, HazardEvent> hazard() {
    return new AggregateType<>(
        "hazard", HazardAggregate.class, HazardCommand.class, new HazardContractMapping());
  }

  @Bean
  PolicyVersions<DeadlinePolicy> rectificationDeadlines(PolicyProperties properties) {
    return new PolicyVersions<>(properties.deadlines());
  }

  @Bean
  PolicyVersions<EvidencePolicy> evidencePolicies(PolicyProperties properties) {
    return new PolicyVersions<>(properties.evidence());
  }

  @Bean
  PolicyVersions<LifecyclePolicy> lifecycle(PolicyProperties properties) {
    return new PolicyVersions<>(properties.lifecycle());
  }

  @Bean
  Timings timings(PolicyProperties properties, WorkCalendar calendar) {
    return new Timings(new PolicyVersions<>(properties.timers()), calendar);
  }
}
