package org.shouwang.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.kit.projection.Flows.DATABASE;
import static org.shouwang.kit.projection.Flows.append;
import static org.shouwang.kit.projection.Flows.counts;
import static org.shouwang.kit.projection.Flows.sight;
import static org.shouwang.kit.projection.Flows.ways;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.policy.ExamplePolicies;
import org.shouwang.kit.projection.HazardCounts.Counts;
import org.shouwang.kit.projection.HazardWays.HazardWay;
import org.shouwang.kit.stream.KafkaSettings;
import org.shouwang.kit.stream.Republishing;
import org.shouwang.kit.support.TestBroker;
import org.shouwang.kit.support.TestStore;
import org.shouwang.kit.web.ReadBarrier;
import org.shouwang.stack.LocalBroker;
import org.springframework.context.ConfigurableApplicationContext;

/** A log is written once more into a new topic: views move over, policies do nothing twice. */
class GenerationsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final List<ConfigurableApplicationContext> services = new ArrayList<>();
  private final String prefix = TestBroker.topics().prefix();
  @TempDir Path folder;

  @BeforeEach
  void freshDatabase() {
    DATABASE.set(TestStore.embedded().database());
  }

  @AfterEach
  void stop() {
    services.forEach(ConfigurableApplicationContext::close);
  }

  @Test
  void movesToATopicWithMorePartitionsWhileCommandsGoOn() {
    var service = start(TestBroker.kafka());
    Commit before = appended(service, 1, 60);
    awaitEffects(service, 60);
    String tag = ways(service).tag();

    assertThat(Republishing.into(service, 6)).isEqualTo(2);
    Commit meanwhile = appended(service, 61, 90);
    await().atMost(PATIENCE).until(() -> !ways(service).tag().equals(tag));
    Commit after = appended(service, 91, 120);
    for (Commit commit : List.of(before, meanwhile, after)) {
      assertThat(sight(service, "hazard-ways", commit)).isEqualTo(ReadBarrier.Sight.VISIBLE);
    }
    // what was seen are those commits' partitions, not yet all of them
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(ways(service).all()).hasSize(120));
    awaitReported(service, 120);
    assertThat(counts(service).freshness().commits().get("hazard")).hasSize(6);
    assertThat(counts(service).freshness().incomplete()).isFalse();
    awaitEffects(service, 120);
    assertThat(ExamplePolicies.asked(service)).as("nothing was asked for twice").isEqualTo(120);

    // Once more, and the next one: each generation is ended and left in the same way.
    assertThat(Republishing.into(service, 4)).isEqualTo(3);
    appended(service, 121, 130);
    awaitReported(service, 130);
    awaitEffects(service, 130);
    assertThat(ExamplePolicies.asked(service)).isEqualTo(130);
  }

  @Test
  void endsWithEqualFiguresAfterTheBrokerLostAllItsData() throws IOException {
    LocalBroker broker = LocalBroker.start(folder.resolve("first"), 0);
    int port = Integer.parseInt(broker.bootstrapServers().split(":")[1]);
    KafkaSettings kafka = new KafkaSettings(broker.bootstrapServers(), 500);
    var service = start(kafka);
    appended(service, 1, 80);
    awaitReported(service, 80);
    awaitEffects(service, 80);
    awaitKnown(service);
    Map<String, HazardWay> formerWays = ways(service).all();
    Optional<Counts> formerCounts = counts(service).find("371102");
    String tag = counts(service).tag();
    service.close();
    services.clear();
    broker.close();
    delete(folder.resolve("first"));

    broker = LocalBroker.start(folder.resolve("second"), port);
    try {
      var again = start(kafka);
      await().until(() -> Republishing.halted(again));
      assertThat(counts(again).find("371102")).as("still served").isEqualTo(formerCounts);
      appended(again, 81, 85);

      assertThat(Republishing.into(again, 4)).isEqualTo(2);
      awaitReported(again, 85);
      assertThat(counts(again).tag()).isNotEqualTo(tag);
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(ways(again).all()).hasSize(85));
      assertThat(ways(again).all()).containsAllEntriesOf(formerWays);
      awaitEffects(again, 5);
      assertThat(ExamplePolicies.effects(again)).allMatch(id -> id.matches(".*note-hz-8[1-5]"));
      again.close();
      services.clear();
    } finally {
      broker.close();
    }
  }

  private Commit appended(ConfigurableApplicationContext service, int from, int to) {
    Commit last = append(service, "hz-" + from, true);
    for (int i = from + 1; i <= to; i++) {
      last = append(service, "hz-" + i, true);
    }
    return last;
  }

  private static void awaitReported(ConfigurableApplicationContext service, long count) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(
            () ->
                assertThat(counts(service).find("371102").orElseThrow().reported())
                    .isEqualTo(count));
  }

  private static void awaitEffects(ConfigurableApplicationContext service, int count) {
    Set<String> effects = ExamplePolicies.effects(service);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(effects).hasSize(count));
  }

  /** Until every reader has seen a marker behind all that was committed so far. */
  private static void awaitKnown(ConfigurableApplicationContext service) {
    Instant now = Instant.now();
    await().atMost(PATIENCE).until(() -> !counts(service).freshness().provisionalAt(now));
  }

  private ConfigurableApplicationContext start(KafkaSettings kafka) {
    var service =
        Flows.start(
            prefix,
            kafka,
            "shouwang.relay.heartbeat=500ms",
            "shouwang.relay.heartbeat-margin=200ms");
    services.add(service);
    return service;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
