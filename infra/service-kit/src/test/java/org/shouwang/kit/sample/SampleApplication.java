package org.shouwang.kit.sample;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.shouwang.kit.command.CommandOutcome;
import org.shouwang.kit.command.CommandRequest;
import org.shouwang.kit.command.Commands;
import org.shouwang.kit.web.AfterToken;
import org.shouwang.kit.web.ReadBarrier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Starts with the kit's HTTP side alone: no store, no broker. */
@SpringBootConfiguration
@EnableAutoConfiguration(
    excludeName = {
      "org.shouwang.kit.command.CommandAutoConfiguration",
      "org.shouwang.kit.lease.LeaseAutoConfiguration",
      "org.shouwang.kit.log.CommitLogAutoConfiguration",
      "org.shouwang.kit.store.StoreAutoConfiguration",
      "org.shouwang.kit.stream.RelayAutoConfiguration",
      "org.shouwang.kit.stream.StreamAutoConfiguration",
      "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
      "org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration"
    })
@Import({LampController.class, HazardousController.class})
class SampleApplication {

  @Bean
  Handled handled() {
    return new Handled();
  }

  /** Late, but serving. */
  @Bean
  HealthIndicator lateHealthIndicator() {
    return () -> Health.status("DEGRADED").withDetail("lag", "of secret size").build();
  }

  @Bean
  AfterToken afterToken() {
    return outcome -> outcome.version() == 0 ? null : "after-" + outcome.version();
  }

  @Bean
  ReadBarrier readBarrier() {
    return (view, after) ->
        switch (after) {
          case "after-1" -> ReadBarrier.Sight.VISIBLE;
          case "after-2" -> ReadBarrier.Sight.NOT_YET;
          default -> ReadBarrier.Sight.INVALID;
        };
  }

  /** What reached the command side, and what it answers. */
  static final class Handled implements Commands {
    final BlockingQueue<CommandRequest> requests = new LinkedBlockingQueue<>();
    final AtomicLong commits = new AtomicLong();
    volatile Function<CommandRequest, CommandOutcome> answer = Handled::lit;

    @Override
    public CommandOutcome handle(CommandRequest request) {
      request.guard().require(LampController.OWNER);
      requests.add(request);
      commits.incrementAndGet();
      return answer.apply(request);
    }

    void reset() {
      requests.clear();
      answer = Handled::lit;
    }

    private static CommandOutcome lit(CommandRequest request) {
      return new CommandOutcome(
          request.command().target(), 1, null, List.of("org.shouwang.lamp.lit.v1"));
    }
  }
}
