package org.shouwang.kit.log;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.shouwang.kit.KitAutoConfiguration;
import org.shouwang.kit.store.StoreAutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** The service's commit log, for services that take commands. */
@AutoConfiguration(after = {KitAutoConfiguration.class, StoreAutoConfiguration.class})
@ConditionalOnProperty(name = "shouwang.commit-log.enabled", matchIfMissing = true)
public class CommitLogAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(CommitLog.class)
  MongoCommitLog commitLog(
      MongoDatabase database,
      Clock clock,
      @Value("${shouwang.cell:local}") String cell,
      @Value("${shouwang.context}") String context) {
    return new MongoCommitLog("/cell/" + cell + "/" + context + "-service", database, clock);
  }

  @Bean
  @ConditionalOnBean(MongoCommitLog.class)
  CommitLogHealth commitLogHealthIndicator(
      MongoCommitLog log, @Value("${shouwang.commit-log.patience:500ms}") Duration patience) {
    return new CommitLogHealth(log.appendTimes(), patience);
  }

  @Bean
  @ConditionalOnBean(MongoCommitLog.class)
  MeterBinder appendMetrics(MongoCommitLog log) {
    return log.appendTimes();
  }
}
