package org.shouwang.training.write;

import org.shouwang.kit.command.AggregateType;
import org.shouwang.training.domain.CaseStudyCommand;
import org.shouwang.training.domain.CaseStudyEvent;
import org.shouwang.training.domain.DrillCommand;
import org.shouwang.training.domain.DrillEvent;
import org.shouwang.training.domain.SessionCommand;
import org.shouwang.training.domain.SessionEvent;
import org.shouwang.training.domain.TrainingFileCommand;
import org.shouwang.training.domain.TrainingFileEvent;
import org.shouwang.training.publish.CaseStudyContractMapping;
import org.shouwang.training.publish.DrillContractMapping;
import org.shouwang.training.publish.SessionContractMapping;
import org.shouwang.training.publish.TrainingFileContractMapping;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the aggregates of this service. */
@Configuration(proxyBeanMethods = false)
class TrainingWriteConfiguration {

  @Bean
  AggregateType<SessionCommand, SessionEvent> session() {
    return new AggregateType<>(
        "session", SessionAggregate.class, SessionCommand.class, new SessionContractMapping());
  }

  @Bean
  AggregateType<TrainingFileCommand, TrainingFileEvent> trainingFile() {
    return new AggregateType<>(
        "training-file",
        TrainingFileAggregate.class,
        TrainingFileCommand.class,
        new TrainingFileContractMapping());
  }

  @Bean
  AggregateType<DrillCommand, DrillEvent> drill() {
    return new AggregateType<>(
        "drill", DrillAggregate.class, DrillCommand.class, new DrillContractMapping());
  }

  @Bean
  AggregateType<CaseStudyCommand, CaseStudyEvent> caseStudy() {
    return new AggregateType<>(
        "case", CaseStudyAggregate.class, CaseStudyCommand.class, new CaseStudyContractMapping());
  }
}
