package org.shouwang.kit.stream;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.shouwang.kit.failpoint.Failpoints;
import org.shouwang.kit.lease.LeaseAutoConfiguration;
import org.shouwang.kit.lease.Leases;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.log.CommitLogAutoConfiguration;
import org.shouwang.kit.store.StoreConnection;
import org.shouwang.kit.watch.StoreGauges;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;

/** The relay, for services that have a commit log. */
@AutoConfiguration(
    after = {
      CommitLogAutoConfiguration.class,
      LeaseAutoConfiguration.class,
      StreamAutoConfiguration.class
    })
@ConditionalOnBean(CommitLog.class)
@EnableConfigurationProperties(RelaySettings.class)
public class RelayAutoConfiguration {

  @Bean
  RelayStatus relayStatus() {
    return new RelayStatus(System::nanoTime);
  }

  @Bean
  Relay relay(
      CommitLog log,
      Topics topics,
      KafkaSettings kafka,
      TopicSettings topicSettings,
      MongoDatabase database,
      Leases leases,
      RelaySettings settings,
      Failpoints failpoints,
      Clock clock,
      RelayStatus status,
      ApplicationEventPublisher events,
      @Value("${shouwang.context}") String context) {
    return new Relay(
        log,
        context,
        topics,
        topicSettings,
        kafka,
        database,
        leases.lease("relay"),
        settings,
        failpoints,
        clock,
        status,
        state -> AvailabilityChangeEvent.publish(events, status, state));
  }

  @Bean
  RelayController relayOperations(Relay relay, RelayStatus status, CommitLog log) {
    return new RelayController(relay, status, log);
  }

  @Bean
  RelayHealth relayHealthIndicator(
      CommitLog log,
      RelayStatus status,
      RelaySettings settings,
      Leases leases,
      StoreConnection store) {
    return new RelayHealth(log, status, settings, leases, store);
  }

  @Bean
  MeterBinder relayLagMetric(StoreGauges gauges, CommitLog log, RelayStatus status) {
    return gauges.gauge(
        "shouwang.relay.lag",
        "Commits that are not in the topic yet; known to the instance that relays",
        "commits",
        Tags.empty(),
        () -> status.now().position() < 0 ? Double.NaN : log.head() - status.now().position());
  }

  @Bean
  MeterBinder relayMetrics(RelayStatus status, Leases leases) {
    return registry -> {
      for (RelayStatus.State state : RelayStatus.State.values()) {
        Gauge.builder("shouwang.relay.state", status, s -> s.now().state() == state ? 1 : 0)
            .description("1 for what the relay of this instance is doing")
            .tag("state", state.name())
            .register(registry);
      }
      leases.gauge("relay").bindTo(registry);
    };
  }
}
