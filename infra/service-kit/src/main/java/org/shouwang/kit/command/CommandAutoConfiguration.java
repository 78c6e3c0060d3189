package org.shouwang.kit.command;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.failpoint.Failpoints;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.log.CommitLogAutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/**
 * Axon by hand: one command bus, one event store over the commit log, one repository per {@link
 * AggregateType} bean. Nothing of Axon's serializers, event processors or auto-configuration takes
 * part.
 */
@AutoConfiguration(after = CommitLogAutoConfiguration.class)
@ConditionalOnBean({CommitLog.class, AggregateType.class})
public class CommandAutoConfiguration {

  @Bean
  Commands commands(
      CommitLog log,
      List<AggregateType<?, ?>> types,
      Clock clock,
      Failpoints failpoints,
      @Value("${shouwang.aggregate-cache.size:50000}") long cacheSize) {
    return assemble(log, types, clock, failpoints, cacheSize);
  }

  @Bean
  OwnLog ownLog(CommitLog log) {
    return new OwnLog(log);
  }

  /** Also the way in for tests that need commands without Spring. */
  public static Commands assemble(
      CommitLog log,
      List<AggregateType<?, ?>> types,
      Clock clock,
      Failpoints failpoints,
      long cacheSize) {
    RandomGenerator random = new SecureRandom();
    AggregateCache cache = new AggregateCache(cacheSize);
    CommitLogEngine engine =
        new CommitLogEngine(log, new EventCodec(types), new EventIds(clock, random), cache);
    EmbeddedEventStore events = EmbeddedEventStore.builder().storageEngine(engine).build();
    CommandBus bus = SimpleCommandBus.builder().build();
    for (AggregateType<?, ?> type : types) {
      subscribe(type.shell(), bus, events, cache);
    }
    return new AxonCommands(bus, log, cache, new CommandNames(types), random, failpoints);
  }

  private static <T> void subscribe(
      Class<T> shell, CommandBus bus, EmbeddedEventStore events, AggregateCache cache) {
    EventSourcingRepository<T> repository =
        EventSourcingRepository.builder(shell).eventStore(events).cache(cache).build();
    AggregateAnnotationCommandHandler.<T>builder()
        .aggregateType(shell)
        .repository(repository)
        .commandTargetResolver(
            message ->
                new VersionedAggregateIdentifier(((Command) message.getPayload()).target(), null))
        .build()
        .subscribe(bus);
  }
}
