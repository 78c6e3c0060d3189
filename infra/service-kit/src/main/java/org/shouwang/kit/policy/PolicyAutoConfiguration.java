package org.shouwang.kit.policy;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.shouwang.kit.command.CommandAutoConfiguration;
import org.shouwang.kit.command.Commands;
import org.shouwang.kit.store.StoreConnection;
import org.shouwang.kit.stream.KafkaSettings;
import org.shouwang.kit.stream.Parking;
import org.shouwang.kit.stream.StreamAutoConfiguration;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.kit.stream.Topics;
import org.shouwang.kit.watch.StoreGauges;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Runs every {@link Policy} bean of a service that takes commands. */
@AutoConfiguration(after = {CommandAutoConfiguration.class, StreamAutoConfiguration.class})
@ConditionalOnBean({MongoDatabase.class, Topics.class, Commands.class})
public class PolicyAutoConfiguration {

  @Bean
  Policies policies(
      ObjectProvider<Policy> policies,
      Commands commands,
      MongoDatabase database,
      Parking parking,
      KafkaSettings kafka,
      TopicSettings topicSettings,
      Topics topics,
      @Value("${shouwang.context}") String context) {
    PolicyPositions positions = new PolicyPositions(database);
    return new Policies(
        policies
            .orderedStream()
            .map(
                policy ->
                    new PolicyRunner(
                        context,
                        policy,
                        commands,
                        positions,
                        parking,
                        kafka,
                        topicSettings,
                        topics))
            .toList());
  }

  @Bean
  PolicyHealth policiesHealthIndicator(StoreConnection store, Policies policies, Parking parking) {
    return new PolicyHealth(store, policies, parking);
  }

  @Bean
  MeterBinder policyMetrics(Policies policies) {
    return registry ->
        policies
            .runners()
            .forEach(
                runner -> {
                  String name = runner.policy().name();
                  Gauge.builder("shouwang.policy.lag", runner, r -> r.status().lag())
                      .description("Records that a policy has not handled yet, in this instance")
                      .baseUnit("records")
                      .tag("policy", name)
                      .register(registry);
                  Gauge.builder(
                          "shouwang.policy.trouble", runner, r -> r.status().inTrouble() ? 1 : 0)
                      .description("1 while a policy does not get on in this instance")
                      .tag("policy", name)
                      .register(registry);
                });
  }

  @Bean
  MeterBinder policyParkedMetrics(StoreGauges gauges, Policies policies, Parking parking) {
    List<MeterBinder> all =
        policies.runners().stream()
            .map(runner -> PolicyPartition.owner(runner.policy()))
            .map(owner -> parking.gauge(gauges, owner, () -> owner))
            .toList();
    return registry -> all.forEach(gauge -> gauge.bindTo(registry));
  }
}
