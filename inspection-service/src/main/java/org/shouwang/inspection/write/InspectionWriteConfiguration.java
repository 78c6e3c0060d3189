package org.shouwang.inspection.write;

import org.shouwang.inspection.domain.CampaignCommand;
import org.shouwang.inspection.domain.CampaignEvent;
import org.shouwang.inspection.domain.ExpertVisitCommand;
import org.shouwang.inspection.domain.ExpertVisitEvent;
import org.shouwang.inspection.domain.VisitCommand;
import org.shouwang.inspection.domain.VisitEvent;
import org.shouwang.inspection.publish.CampaignContractMapping;
import org.shouwang.inspection.publish.ExpertVisitContractMapping;
import org.shouwang.inspection.publish.VisitContractMapping;
import org.shouwang.kit.command.AggregateType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the aggregates of this service. */
@Configuration(proxyBeanMethods = false)
class InspectionWriteConfiguration {

  @Bean
  AggregateType<CampaignCommand, CampaignEvent> campaign() {
    return new AggregateType<>(
        "campaign", CampaignAggregate.class, CampaignCommand.class, new CampaignContractMapping());
  }

  @Bean
  AggregateType<VisitCommand, VisitEvent> visit() {
    return new AggregateType<>(
        "visit", VisitAggregate.class, VisitCommand.class, new VisitContractMapping());
  }

  @Bean
  AggregateType<ExpertVisitCommand, ExpertVisitEvent> expertVisit() {
    return new AggregateType<>(
        "expert-visit",
        ExpertVisitAggregate.class,
        ExpertVisitCommand.class,
        new ExpertVisitContractMapping());
  }
}
