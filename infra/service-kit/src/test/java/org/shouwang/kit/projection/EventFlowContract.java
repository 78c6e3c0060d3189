package org.shouwang.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.kit.projection.Flows.DATABASE;
import static org.shouwang.kit.projection.Flows.append;
import static org.shouwang.kit.projection.Flows.counts;
import static org.shouwang.kit.projection.Flows.sight;
import static org.shouwang.kit.projection.Flows.view;
import static org.shouwang.kit.projection.Flows.ways;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.lease.Leases;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.policy.ExamplePolicies;
import org.shouwang.kit.projection.HazardCounts.Counts;
import org.shouwang.kit.projection.HazardWays.HazardWay;
import org.shouwang.kit.projection.HazardWays.Stage;
import org.shouwang.kit.projection.RebuildProgress.Phase;
import org.shouwang.kit.stream.KafkaSettings;
import org.shouwang.kit.support.TestBroker;
import org.shouwang.kit.support.TestStore;
import org.shouwang.kit.web.ReadBarrier;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * From the commit log over relay, broker and dispatcher to views and policies, wired as services
 * are.
 */
abstract class EventFlowContract {
  private final List<ConfigurableApplicationContext> services = new ArrayList<>();
  private final String prefix = TestBroker.topics().prefix();

  abstract TestStore store();

  abstract KafkaSettings kafka();

  @BeforeEach
  void freshDatabase() {
    DATABASE.set(store().database());
  }

  @AfterEach
  void stop() {
    services.forEach(ConfigurableApplicationContext::close);
  }

  @Test
  void carriesWhatWasCommittedIntoEveryViewAndThroughEveryPolicyOnce() {
    var service = start();
    Commit last = null;
    for (int i = 1; i <= 60; i++) {
      last = append(service, "hz-" + i, i % 2 == 0);
    }
    assertThat(sight(service, "hazard-ways", last)).isEqualTo(ReadBarrier.Sight.VISIBLE);
    Reading<HazardWay> ways = ways(service);
    assertThat(ways.find("hz-60").orElseThrow().stage()).isEqualTo(Stage.CONFIRMED);
    assertThat(ways.freshness().recordedAt()).isEqualTo(last.header().recordedAt());
    patiently()
        .ignoreExceptions()
        .untilAsserted(
            () ->
                assertThat(counts(service).find("371102").orElseThrow().reported()).isEqualTo(60));
    patiently().untilAsserted(() -> assertThat(ExamplePolicies.effects(service)).hasSize(60));
  }

  @Test
  void goesOnWhereItWasAfterARestartAndSharesPartitionsWithASecondInstance() {
    var first = start();
    for (int i = 1; i <= 20; i++) {
      append(first, "hz-" + i, true);
    }
    Commit twentieth = first.getBean(CommitLog.class).byNumber(20).orElseThrow();
    assertThat(sight(first, "hazard-ways", twentieth)).isEqualTo(ReadBarrier.Sight.VISIBLE);
    first.close();
    services.clear();

    var again = start();
    var second = start();
    for (int i = 21; i <= 60; i++) {
      append(i % 2 == 0 ? again : second, "hz-" + i, true);
    }
    patiently()
        .untilAsserted(
            () -> {
              assertThat(ways(again).all()).hasSize(60);
              assertThat(counts(second).find("371102").orElseThrow())
                  .extracting(Counts::reported)
                  .isEqualTo(60L);
            });
    assertThat(ways(again).all().values()).allMatch(way -> way.stage() == Stage.CONFIRMED);
  }

  @Test
  void forgetsWhatItRememberedOnceTheStoreHasElectedAnotherPrimary() {
    var service = start();
    assertThat(sight(service, "hazard-ways", append(service, "hz-1", false)))
        .isEqualTo(ReadBarrier.Sight.VISIBLE);
    DATABASE
        .get()
        .getCollection(ways(service).tag())
        .updateOne(
            com.mongodb.client.model.Filters.eq("_id", "hz-1"),
            com.mongodb.client.model.Updates.set("enterprise", "as the new primary has it"));
    Flows.elect("hazard-ways");
    assertThat(sight(service, "hazard-ways", Flows.confirm(service, "hz-1")))
        .isEqualTo(ReadBarrier.Sight.VISIBLE);
    assertThat(ways(service).find("hz-1"))
        .contains(new HazardWay("as the new primary has it", Stage.CONFIRMED, Hazards.MORNING, 0));
  }

  @Test
  void rebuildsAViewBesideTheLiveOneAndFlips() {
    var service = start();
    for (int i = 1; i <= 100; i++) {
      append(service, "hz-" + i, true);
    }
    patiently().ignoreExceptions().until(() -> ways(service).all().size() == 100);
    Map<String, HazardWay> before = ways(service).all();
    String tag = ways(service).tag();
    Rebuilds rebuilds = service.getBean(Rebuilds.class);
    RebuildProgress asked = rebuilds.request("hazard-ways", false).orElseThrow();
    for (int i = 101; i <= 150; i++) {
      append(service, "hz-" + i, true);
    }
    RebuildProgress done = awaitEnd(rebuilds, asked.id());
    assertThat(done.trouble()).isNull();
    assertThat(done.comparison()).startsWith("identical");
    assertThat(ways(service).tag()).isNotEqualTo(tag);
    assertThat(view(service).at(tag).find("hz-1")).as("the old one is kept").isPresent();
    patiently().ignoreExceptions().until(() -> ways(service).all().size() == 150);
    assertThat(ways(service).all()).containsAllEntriesOf(before);
    append(service, "hz-151", false);
    patiently().ignoreExceptions().until(() -> ways(service).all().size() == 151);

    RebuildProgress sharded =
        awaitEnd(rebuilds, rebuilds.request("hazard-counts", false).orElseThrow().id());
    assertThat(sharded.comparison()).startsWith("identical");
  }

  @Test
  void refusesToFlipToWhatDiffersUnlessThatIsAccepted() {
    var service = start();
    Commit last = append(service, "hz-1", true);
    assertThat(sight(service, "hazard-ways", last)).isEqualTo(ReadBarrier.Sight.VISIBLE);
    DATABASE
        .get()
        .getCollection(ways(service).tag())
        .updateOne(
            com.mongodb.client.model.Filters.eq("_id", "hz-1"),
            com.mongodb.client.model.Updates.set("enterprise", "edited by hand"));
    Rebuilds rebuilds = service.getBean(Rebuilds.class);
    RebuildProgress refused =
        awaitEnd(rebuilds, rebuilds.request("hazard-ways", false).orElseThrow().id());
    assertThat(refused.phase()).isEqualTo(Phase.FAILED);
    assertThat(refused.comparison()).contains("different").contains("hz-1");
    assertThat(ways(service).find("hz-1").orElseThrow().enterprise()).isEqualTo("edited by hand");
    RebuildProgress accepted =
        awaitEnd(rebuilds, rebuilds.request("hazard-ways", true).orElseThrow().id());
    assertThat(accepted.phase()).isEqualTo(Phase.DONE);
    assertThat(ways(service).find("hz-1").orElseThrow().enterprise()).isEqualTo("ent-7");
    append(service, "hz-2", true);
    patiently().ignoreExceptions().until(() -> ways(service).find("hz-2").isPresent());
  }

  @Test
  void takesUpARebuildThatWasKilledAndSweepsWhatItLeft() {
    var service = start();
    for (int i = 1; i <= 20; i++) {
      append(service, "hz-" + i, true);
    }
    patiently().ignoreExceptions().until(() -> ways(service).all().size() == 20);
    service.close();
    services.clear();

    // What a kill leaves behind: a job, a half-filled collection, and a lease that nobody renews.
    MongoDatabase database = DATABASE.get();
    RebuildProgress job =
        new RebuildProgress(
            "reb-killed",
            "hazard-ways",
            1,
            Phase.FILLING,
            7,
            40,
            10,
            3L,
            false,
            null,
            null,
            Hazards.MORNING,
            null);
    new RebuildJobs(database).begin(job);
    new ViewPointers(database).newAttempt("hazard-ways", 1, Map.of());
    database.getCollection("hazard_ways_r1_2").insertOne(new Document("_id", "hz-1"));
    assertThat(
            new Leases(database, Duration.ofSeconds(2), System::nanoTime)
                .lease("rebuild:hazard-ways")
                .held())
        .isTrue();

    var again = start();
    RebuildProgress done = awaitEnd(again.getBean(Rebuilds.class), "reb-killed");
    assertThat(done.trouble()).isNull();
    assertThat(done.comparison()).isEqualTo("identical: 20 documents");
    assertThat(database.listCollectionNames()).doesNotContain("hazard_ways_r1_2");
    assertThat(ways(again).tag()).isEqualTo("hazard_ways_r1_3");
  }

  @Test
  void fillsANewRevisionBesideTheOldOneAndKeepsThat() {
    var old = start();
    for (int i = 1; i <= 20; i++) {
      append(old, "hz-" + i, true);
    }
    patiently().ignoreExceptions().until(() -> ways(old).all().size() == 20);

    var next = start("test.revision=2", "shouwang.projections.rebuild-budget=4");
    patiently()
        .until(() -> sight(next, "hazard-ways", commit(next, 20)) == ReadBarrier.Sight.VISIBLE);
    assertThat(ways(next).tag()).startsWith("hazard_ways_r2_");
    assertThat(DATABASE.get().getCollection("rebuilds").find().first().getString("comparison"))
        .contains("folded independently, 0 of them different");
    assertThat(ways(next).all()).isEqualTo(ways(old).all());
    Commit last = append(next, "hz-21", true);
    assertThat(sight(next, "hazard-ways", last)).isEqualTo(ReadBarrier.Sight.VISIBLE);
    assertThat(sight(old, "hazard-ways", last))
        .as("old code reads its own filling")
        .isEqualTo(ReadBarrier.Sight.VISIBLE);
    assertThat(ways(old).tag()).startsWith("hazard_ways_r1_");
    assertThat(ways(old).find("hz-21")).isPresent();
  }

  @Test
  void goesOnWithoutARebuildThatDiedWhileTheViewStoodStillForIt() throws Exception {
    var service = start("shouwang.projections.pause-term=1s");
    Commit last = append(service, "hz-1", true);
    assertThat(sight(service, "hazard-ways", last)).isEqualTo(ReadBarrier.Sight.VISIBLE);
    ViewPointers pointers = new ViewPointers(DATABASE.get());
    ViewPointer seen = pointers.find("hazard-ways").orElseThrow();
    ViewPointer paused = pointers.pause(seen, "reb-died").orElseThrow();
    LiveVector vector =
        new LiveVector(
            service.getBean(ViewStore.class),
            view(service).partitions(seen.live()),
            seen.live(),
            () -> true);
    assertThat(vector.awaitPaused(paused)).isTrue();
    Commit next = append(service, "hz-2", true);
    assertThat(sight(service, "hazard-ways", next)).isEqualTo(ReadBarrier.Sight.VISIBLE);
    assertThat(pointers.find("hazard-ways").orElseThrow().pausedBy()).isNull();
  }

  /** As long as a server in a container on a busy machine may take. */
  private static ConditionFactory patiently() {
    return await().atMost(Duration.ofSeconds(60));
  }

  private static Commit commit(ConfigurableApplicationContext service, long number) {
    return service.getBean(CommitLog.class).byNumber(number).orElseThrow();
  }

  private ConfigurableApplicationContext start(String... more) {
    var service = Flows.start(prefix, kafka(), more);
    services.add(service);
    return service;
  }

  private static RebuildProgress awaitEnd(Rebuilds rebuilds, String id) {
    patiently().until(() -> rebuilds.progress(id).orElseThrow().finished());
    return rebuilds.progress(id).orElseThrow();
  }
}
