package org.shouwang.kit.checkpoint;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.shouwang.kit.lease.LeaseAutoConfiguration;
import org.shouwang.kit.lease.Leases;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.log.CommitLogAutoConfiguration;
import org.shouwang.kit.log.Differences;
import org.shouwang.kit.log.tree.TreeStore;
import org.shouwang.kit.secret.SecretAutoConfiguration;
import org.shouwang.kit.secret.Secrets;
import org.shouwang.kit.store.StoreConnection;
import org.shouwang.kit.stream.KafkaSettings;
import org.shouwang.kit.stream.OwnGeneration;
import org.shouwang.kit.stream.PublishedCommits;
import org.shouwang.kit.stream.StreamAutoConfiguration;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.kit.stream.Topics;
import org.shouwang.kit.watch.StoreGauges;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Checkpoints, for services that have a commit log. */
@AutoConfiguration(
    after = {
      CommitLogAutoConfiguration.class,
      LeaseAutoConfiguration.class,
      SecretAutoConfiguration.class,
      StreamAutoConfiguration.class
    })
@ConditionalOnBean(CommitLog.class)
@EnableConfigurationProperties({CheckpointSettings.class, LogRoundSettings.class})
public class CheckpointAutoConfiguration {
  @Bean
  SigningKeys checkpointSigningKeys(Secrets secrets, CheckpointSettings settings) {
    return new SigningKeys(secrets, settings.keys());
  }

  @Bean
  CheckpointTopic checkpointTopic(
      KafkaSettings kafka,
      TopicSettings topicSettings,
      Topics topics,
      @Value("${shouwang.context}") String context) {
    return new CheckpointTopic(topicSettings.checkpoints(context), kafka, topics);
  }

  @Bean
  CheckpointKeeper checkpointKeeper(
      CommitLog log,
      MongoDatabase database,
      CheckpointTopic topic,
      SigningKeys keys,
      CheckpointSettings settings,
      LogRounds rounds,
      Leases leases,
      OwnGeneration generation,
      Clock clock) {
    return new CheckpointKeeper(
        log,
        new TreeStore(database),
        new CheckpointStore(database),
        topic,
        keys,
        settings,
        rounds,
        leases.lease("checkpoints"),
        () -> generation.now().number(),
        clock);
  }

  @Bean
  Witness witness(CommitLog log, MongoDatabase database, CheckpointTopic topic, SigningKeys keys) {
    return new Witness(log, new TreeStore(database), new CheckpointStore(database), topic, keys);
  }

  @Bean
  Differences changedCommits(
      CommitLog log,
      KafkaSettings kafka,
      Topics topics,
      TopicSettings topicSettings,
      OwnGeneration generation,
      @Value("${shouwang.context}") String context) {
    return new ChangedCommits(
        log, new PublishedCommits(kafka, topics, topicSettings, generation, context));
  }

  @Bean
  CheckpointController checkpointOperations(Witness witness, SigningKeys keys) {
    return new CheckpointController(witness, keys);
  }

  @Bean
  LogFaults logFaults() {
    return new LogFaults();
  }

  @Bean
  LogController logOperations(
      CommitLog log, Witness witness, LogFaults faults, Differences differences) {
    return new LogController(log, witness, faults, differences);
  }

  @Bean
  LogRoundStore logRoundStore(MongoDatabase database) {
    return new LogRoundStore(database);
  }

  @Bean
  LogRounds logRounds(
      CommitLog log,
      Witness witness,
      LogRoundStore store,
      LogFaults faults,
      LogRoundSettings settings,
      Clock clock) {
    return new LogRounds(log, witness, store, faults, settings, clock);
  }

  @Bean
  LogRoundMetrics logRoundMetrics(LogRoundStore store, StoreGauges gauges, Clock clock) {
    return new LogRoundMetrics(store, gauges, clock);
  }

  @Bean
  MeterBinder checkpointLeaseMetrics(Leases leases) {
    return leases.gauge("checkpoints");
  }

  @Bean
  CheckpointHealth checkpointHealthIndicator(
      StoreConnection store, CheckpointKeeper keeper, LogRoundStore rounds) {
    return new CheckpointHealth(store, keeper, rounds);
  }
}
