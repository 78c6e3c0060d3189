package org.shouwang.hazard.write.publicreport;

import java.time.Clock;
import org.shouwang.hazard.domain.PolicyVersions;
import org.shouwang.hazard.domain.publicreport.ReportCommand;
import org.shouwang.hazard.domain.publicreport.ReportEvent;
import org.shouwang.hazard.domain.publicreport.ReportPolicy;
import org.shouwang.hazard.domain.reward.RewardCommand;
import org.shouwang.hazard.domain.reward.RewardEvent;
import org.shouwang.hazard.publish.PublicReportContractMapping;
import org.shouwang.hazard.publish.RewardContractMapping;
import org.shouwang.kit.command.AggregateType;
import org.shouwang.kit.vault.VaultReferences;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares reports and rewards. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublicReportProperties.class)
class PublicReportConfiguration {

  @Bean
  AggregateType<ReportCommand, ReportEvent> publicReport() {
    return new AggregateType<>(
        "public-report",
        ReportAggregate.class,
        ReportCommand.class,
        new PublicReportContractMapping());
  }

  @Bean
  AggregateType<RewardCommand, RewardEvent> reward() {
    return new AggregateType<>(
        "reward", RewardAggregate.class, RewardCommand.class, new RewardContractMapping());
  }

  @Bean
  PolicyVersions<ReportPolicy> publicReportPolicies(PublicReportProperties properties) {
    return new PolicyVersions<>(properties.policies());
  }

  @Bean
  FloodGate floodGate(PublicReportProperties properties, Clock clock) {
    return new FloodGate(properties.flood(), clock);
  }

  /** The vault of this service holds what belongs to reports, and nothing else. */
  @Bean
  VaultReferences vaultReferences(Reports reports) {
    return subject -> Sealed.refers(reports.report(Sealed.reportOf(subject)), subject);
  }
}
