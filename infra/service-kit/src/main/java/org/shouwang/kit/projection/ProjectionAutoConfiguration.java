package org.shouwang.kit.projection;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import org.shouwang.kit.failpoint.Failpoints;
import org.shouwang.kit.lease.LeaseAutoConfiguration;
import org.shouwang.kit.lease.Leases;
import org.shouwang.kit.store.StoreConnection;
import org.shouwang.kit.stream.KafkaSettings;
import org.shouwang.kit.stream.OwnGeneration;
import org.shouwang.kit.stream.Parking;
import org.shouwang.kit.stream.StreamAutoConfiguration;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.kit.stream.Topics;
import org.shouwang.kit.watch.StoreGauges;
import org.shouwang.kit.web.AfterToken;
import org.shouwang.kit.web.ReadBarrier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Runs every {@link Projection} bean of a service. */
@AutoConfiguration(after = {LeaseAutoConfiguration.class, StreamAutoConfiguration.class})
@ConditionalOnBean({MongoDatabase.class, Topics.class})
@EnableConfigurationProperties(ProjectionSettings.class)
public class ProjectionAutoConfiguration {

  @Bean
  ViewStore viewStore(MongoDatabase database, Parking parking, Failpoints failpoints) {
    return ViewStore.of(database, parking, failpoints);
  }

  @Bean
  Views views(ViewStore store, TopicSettings topics, ProjectionSettings settings) {
    return new Views(store, topics, settings.visibleWithin());
  }

  @Bean
  Rebuilds rebuilds(
      ObjectProvider<Projection<?>> projections,
      ViewStore store,
      Leases leases,
      ProjectionSettings settings,
      KafkaSettings kafka,
      TopicSettings topicSettings,
      Topics topics,
      Clock clock) {
    return new Rebuilds(
        projections.orderedStream().toList(),
        store,
        leases,
        settings,
        kafka,
        topicSettings,
        topics,
        clock);
  }

  @Bean
  Projections projections(
      ObjectProvider<Projection<?>> projections,
      ViewStore store,
      StoreConnection connection,
      ProjectionSettings settings,
      KafkaSettings kafka,
      TopicSettings topicSettings,
      Topics topics,
      Rebuilds rebuilds,
      @Value("${shouwang.context}") String context) {
    List<ProjectionRunner<?>> runners =
        projections
            .orderedStream()
            .<ProjectionRunner<?>>map(
                projection ->
                    new ProjectionRunner<>(
                        context,
                        projection,
                        store,
                        connection,
                        settings,
                        kafka,
                        topicSettings,
                        topics,
                        rebuilds::fillFirst))
            .toList();
    return new Projections(runners);
  }

  @Bean
  @ConditionalOnMissingBean({AfterToken.class, ReadBarrier.class})
  ViewTokens viewTokens(
      @Value("${shouwang.context}") String context,
      OwnGeneration generation,
      Projections projections,
      Views views) {
    return new ViewTokens(context, generation, projections, views);
  }

  @Bean
  OperationsController projectionOperations(
      Projections projections, Rebuilds rebuilds, ViewStore store, Views views) {
    return new OperationsController(projections, rebuilds, store, views);
  }

  @Bean
  ProjectionHealth projectionsHealthIndicator(
      StoreConnection store, Projections projections, Views views, Rebuilds rebuilds) {
    return new ProjectionHealth(store, projections, views, rebuilds);
  }

  @Bean
  MeterBinder projectionMetrics(
      Projections projections,
      Views views,
      Rebuilds rebuilds,
      StoreGauges gauges,
      Parking parking) {
    List<ProjectionMetrics> all =
        projections.runners().stream()
            .map(runner -> new ProjectionMetrics(runner, views, rebuilds, gauges, parking))
            .toList();
    return registry -> all.forEach(metrics -> metrics.bindTo(registry));
  }
}
