package org.shouwang.kit.projection;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.kit.KitAutoConfiguration;
import org.shouwang.kit.command.CommandOutcome;
import org.shouwang.kit.contract.ContractJson;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.lease.LeaseAutoConfiguration;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitDraft;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.log.CommitLogAutoConfiguration;
import org.shouwang.kit.log.RecordedEvent;
import org.shouwang.kit.policy.ExamplePolicies;
import org.shouwang.kit.policy.PolicyAutoConfiguration;
import org.shouwang.kit.projection.HazardCounts.Counts;
import org.shouwang.kit.projection.HazardWays.HazardWay;
import org.shouwang.kit.store.StoreConnection;
import org.shouwang.kit.stream.KafkaSettings;
import org.shouwang.kit.stream.RelayAutoConfiguration;
import org.shouwang.kit.stream.StreamAutoConfiguration;
import org.shouwang.kit.watch.WatchAutoConfiguration;
import org.shouwang.kit.web.ReadBarrier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A service with log, relay, views and a policy, wired as services are. */
final class Flows {
  static final AtomicReference<MongoDatabase> DATABASE = new AtomicReference<>();

  private static final AtomicReference<String> PRIMARY = new AtomicReference<>("");

  /** The threads that have asked for the primary since one was elected. */
  private static final Set<String> KNOWN_TO = ConcurrentHashMap.newKeySet();

  private static final Owner DONGGANG = new Owner("371102", "coop-1", "ent-7");

  private Flows() {}

  @ImportAutoConfiguration({
    KitAutoConfiguration.class,
    CommitLogAutoConfiguration.class,
    LeaseAutoConfiguration.class,
    StreamAutoConfiguration.class,
    RelayAutoConfiguration.class,
    ProjectionAutoConfiguration.class,
    PolicyAutoConfiguration.class,
    WatchAutoConfiguration.class
  })
  @Import(ExamplePolicies.class)
  static class Service {
    @Bean
    StoreConnection storeConnection() {
      return new StoreConnection() {
        @Override
        public boolean open() {
          return true;
        }

        @Override
        public String primary() {
          KNOWN_TO.add(Thread.currentThread().getName());
          return PRIMARY.get();
        }
      };
    }

    @Bean
    MongoDatabase serviceDatabase() {
      return DATABASE.get();
    }

    @Bean
    HazardWays hazardWays(@Value("${test.revision:1}") int revision) {
      return new HazardWays(revision);
    }

    @Bean
    HazardCounts hazardCounts() {
      return new HazardCounts();
    }
  }

  /** Starts one more instance. */
  static ConfigurableApplicationContext start(String prefix, KafkaSettings kafka, String... more) {
    return new SpringApplicationBuilder(Service.class)
        .properties(more)
        .web(WebApplicationType.NONE)
        .properties(
            "shouwang.context=hazard",
            "shouwang.cell=" + prefix,
            "shouwang.topics.prefix=" + prefix,
            "shouwang.topics.partitions=4",
            "logging.level.org.apache.kafka=WARN",
            "shouwang.lease.term=2s",
            "shouwang.projections.visible-within=40s",
            "spring.main.banner-mode=off",
            "shouwang.kafka.bootstrap-servers=" + kafka.bootstrapServers())
        .run();
  }

  /** The store has elected another primary, and the consumer of a view has heard of it. */
  static void elect(String view) {
    PRIMARY.updateAndGet(before -> before + "'"); // another one each time: tests share it
    KNOWN_TO.clear();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> KNOWN_TO.stream().anyMatch(thread -> thread.contains("." + view + ".")));
  }

  static Commit append(ConfigurableApplicationContext service, String hazard, boolean confirm) {
    List<RecordedEvent> events = new ArrayList<>();
    events.add(event(hazard, 0, Hazards.reported()));
    if (confirm) {
      events.add(event(hazard, 1, Hazards.confirmed()));
    }
    return append(service, hazard, events);
  }

  /** Confirms a hazard that was appended as reported only. */
  static Commit confirm(ConfigurableApplicationContext service, String hazard) {
    return append(service, hazard + ":confirmed", List.of(event(hazard, 1, Hazards.confirmed())));
  }

  private static Commit append(
      ConfigurableApplicationContext service, String key, List<RecordedEvent> events) {
    return service
        .getBean(CommitLog.class)
        .append(
            new CommitDraft(
                "http:test:" + key,
                null,
                "acc-1",
                Authority.PEER,
                false,
                "cor-" + key,
                null,
                null,
                null,
                events));
  }

  private static RecordedEvent event(String hazard, int sequence, ContractEvent event) {
    return new RecordedEvent(
        "event-" + hazard + "-" + sequence,
        "Hazard",
        hazard,
        sequence,
        ContractCatalog.wireTypeOf(event.getClass()),
        event.occurredAt(),
        DONGGANG,
        ContractJson.encode(event));
  }

  static ReadBarrier.Sight sight(
      ConfigurableApplicationContext service, String view, Commit commit) {
    ViewTokens tokens = service.getBean(ViewTokens.class);
    String after = tokens.of(new CommandOutcome("hz", 0, commit, List.of()));
    return tokens.await(view, after);
  }

  static View<HazardWay> view(ConfigurableApplicationContext service) {
    return service.getBean(Views.class).of(service.getBean(HazardWays.class));
  }

  static Reading<HazardWay> ways(ConfigurableApplicationContext service) {
    return view(service).live();
  }

  static Reading<Counts> counts(ConfigurableApplicationContext service) {
    return service.getBean(Views.class).of(service.getBean(HazardCounts.class)).live();
  }
}
