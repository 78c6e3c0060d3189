package org.shouwang.kit.deadline;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.command.CommandAutoConfiguration;
import org.shouwang.kit.command.Commands;
import org.shouwang.kit.lease.Leases;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.projection.ProjectionAutoConfiguration;
import org.shouwang.kit.projection.Views;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Looks after every {@link Timers} bean of a service that takes commands. */
@AutoConfiguration(after = {CommandAutoConfiguration.class, ProjectionAutoConfiguration.class})
@ConditionalOnBean({Timers.class, Commands.class, Views.class})
@EnableConfigurationProperties(DeadlineSettings.class)
public class DeadlineAutoConfiguration {

  @Bean
  Deadlines timerDeadlines(
      ObjectProvider<Timers> all,
      Views views,
      Commands commands,
      CommitLog log,
      MongoDatabase database,
      Leases leases,
      DeadlineSettings settings,
      Clock clock) {
    TimerPositions positions = new TimerPositions(database);
    return new Deadlines(
        all.orderedStream()
            .map(
                timers ->
                    new TimerRunner(
                        timers.name(),
                        new TimerSweep(timers, views.of(timers), commands, log, positions, clock),
                        leases.lease("deadlines:" + timers.name()),
                        settings.every()))
            .toList());
  }

  @Bean
  DeadlineHealth deadlinesHealthIndicator(Deadlines deadlines, DeadlineSettings settings) {
    return new DeadlineHealth(deadlines, settings.patience());
  }

  @Bean
  MeterBinder deadlineMetrics(Deadlines deadlines, Leases leases) {
    return registry ->
        deadlines
            .runners()
            .forEach(
                runner -> {
                  leases.gauge("deadlines:" + runner.name()).bindTo(registry);
                  Gauge.builder("shouwang.deadline.lag", runner, r -> seconds(r.status().lag()))
                      .description("How far the firing of timers is behind the clock")
                      .baseUnit("seconds")
                      .tag("timers", runner.name())
                      .register(registry);
                  FunctionCounter.builder("shouwang.deadline.fired", runner, TimerRunner::fired)
                      .description("Deadlines whose command had an effect")
                      .tag("timers", runner.name())
                      .register(registry);
                  FunctionCounter.builder("shouwang.deadline.refused", runner, TimerRunner::refused)
                      .description("Deadlines whose condition did not hold any more")
                      .tag("timers", runner.name())
                      .register(registry);
                });
  }

  private static double seconds(@Nullable Duration lag) {
    return lag == null ? Double.NaN : lag.toMillis() / 1000.0;
  }
}
