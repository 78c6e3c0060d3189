package org.shouwang.kit.policy;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.shouwang.kit.command.CommandAutoConfiguration;
import org.shouwang.kit.command.Commands;
import org.shouwang.kit.stream.KafkaSettings;
import org.shouwang.kit.stream.Parking;
import org.shouwang.kit.stream.StreamAutoConfiguration;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.kit.stream.Topics;
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
  PolicyHealth policiesHealthIndicator(Policies policies, Parking parking) {
    return new PolicyHealth(policies, parking);
  }

  @Bean
  MeterBinder policyMetrics(Policies policies) {
    return registry ->
        policies
            .runners()
            .forEach(
                runner ->
                    Gauge.builder("shouwang.policy.lag", runner, r -> r.status().lag())
                        .description("Records that a policy has not handled yet, in this instance")
                        .baseUnit("records")
                        .tag("policy", runner.policy().name())
                        .register(registry));
  }
}
