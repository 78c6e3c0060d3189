package org.shouwang.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.kit.projection.Hazards.DONGGANG;
import static org.shouwang.kit.projection.Hazards.confirmed;
import static org.shouwang.kit.projection.Hazards.reported;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.stream.EventRecord;
import org.shouwang.kit.stream.Parking;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.ServiceStack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What operators do, over real HTTP, in a service that reads and takes no commands. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.import=classpath:shouwang-defaults.yml",
      "shouwang.context=reporting",
      "shouwang.commit-log.enabled=false",
      "management.prometheus.metrics.export.enabled=true"
    })
class OperationsIT {
  private static final ServiceStack STACK = ServiceStack.start();
  private static final String VIEWS = "/api/v1/operations/projections";
  private static final String PARKED = "/api/v1/operations/parked-events";

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @Import({HazardWays.class, HazardCounts.class})
  static class ReadingService {}

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    STACK.register(registry);
  }

  @BeforeAll
  static void thirtyHazards() {
    for (int i = 0; i < 30; i++) {
      STACK.publish("hz-" + i, DONGGANG, reported(), confirmed());
    }
  }

  @LocalServerPort int port;
  @Autowired Parking parking;
  @Autowired MongoDatabase database;
  private Api operator;
  private Api officer;

  @BeforeEach
  void callers() {
    operator = Api.at(port).as(STACK.tokens().operator());
    officer = Api.at(port).as(STACK.tokens().officer("371102"));
  }

  @Test
  void rebuildsAViewAndStreamsItsProgressToTheEnd() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              JsonNode views = operator.get(VIEWS).json();
              assertThat(views).hasSize(2);
              for (JsonNode view : views) {
                assertThat(view.path("collection").asString()).isNotEmpty();
                assertThat(view.has("trouble") && !view.path("trouble").isNull()).isFalse();
              }
            });
    Api.Reply asked = operator.post(VIEWS + "/hazard-ways/rebuilds", "{}");
    assertThat(asked.status()).isEqualTo(202);
    String job = asked.header("Location");

    Api.Reply stream = operator.get(job + "/progress");
    assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
    assertThat(stream.text()).contains("event:progress").contains("\"phase\":\"DONE\"");
    JsonNode done = operator.get(job).json();
    assertThat(done.path("comparison").asString()).isEqualTo("identical: 30 documents");
    assertThat(done.path("events").asLong()).isEqualTo(done.path("total").asLong());

    assertThat(operator.send("DELETE", VIEWS + "/hazard-ways/kept", new byte[0]).status())
        .isEqualTo(204);
  }

  @Test
  void letsNobodyElseOperate() {
    assertThat(officer.get(VIEWS).status()).isEqualTo(403);
    assertThat(officer.post(VIEWS + "/hazard-ways/rebuilds", "{}").status()).isEqualTo(403);
    assertThat(officer.get(PARKED).status()).isEqualTo(403);
    assertThat(Api.at(port).get(VIEWS).status()).isEqualTo(401);
  }

  @Test
  void doesNotKnowWhatIsNotThere() {
    assertThat(operator.post(VIEWS + "/nothing/rebuilds", "{}").status()).isEqualTo(404);
    assertThat(operator.get(VIEWS + "/hazard-ways/rebuilds/reb-none").status()).isEqualTo(404);
    assertThat(operator.get(VIEWS + "/hazard-ways/rebuilds/reb-none/progress").status())
        .isEqualTo(404);
    assertThat(operator.send("DELETE", VIEWS + "/nothing/kept", new byte[0]).status())
        .isEqualTo(404);
    assertThat(operator.post(PARKED + "/retries", "{\"owner\":\"a\",\"subject\":\"b\"}").status())
        .isEqualTo(404);
  }

  @Test
  void givesAParkedEventUpWithItsReason() {
    var made = new EventRecords(new TopicSettings("t", 4, (short) 1));
    EventRecord first = made.commit("hz-lost", DONGGANG, reported()).getFirst();
    EventRecord second = made.commit("hz-lost", DONGGANG, confirmed()).getFirst();
    parking.park("policy:other", first, "cannot be understood", false);
    parking.park("policy:other", second, "queued behind an earlier one", true);
    String about = "{\"owner\":\"policy:other\",\"eventId\":\"%s\",\"reason\":\"%s\"}";

    assertThat(release(about.formatted(first.id(), " ")).status()).isEqualTo(422);
    assertThat(release(about.formatted("none", "why")).status()).isEqualTo(404);
    assertProblem(release(about.formatted(second.id(), "why")), 409, "kit", "event-only-waits");
    Api.Reply given = release(about.formatted(first.id(), "written by a faulty build"));
    assertThat(given.status()).isEqualTo(202);
    assertThat(given.json().path("by").asString()).isNotEmpty();
    // The first decision stands.
    release(about.formatted(first.id(), "another reason"));
    assertThat(officer.get(PARKED + "/releases").status()).isEqualTo(403);
    JsonNode all = operator.get(PARKED + "/releases").json();
    assertThat(all).hasSize(1);
    assertThat(all.get(0).path("eventId").asString()).isEqualTo(first.id());
    assertThat(all.get(0).path("reason").asString()).isEqualTo("written by a faulty build");
    assertThat(all.get(0).path("parkedBecause").asString()).isEqualTo("cannot be understood");
  }

  @Test
  void aParkedEventOfAViewDegradesItAndNamesThePageUntilItIsGivenUp() {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertHealth("UP", ""));
    String owner = "";
    for (JsonNode view : operator.get(VIEWS).json()) {
      owner = view.path("collection").asString();
    }
    EventRecord event =
        new EventRecords(new TopicSettings("t", 4, (short) 1))
            .commit("hz-unread", DONGGANG, reported())
            .getFirst();
    parking.park(owner, event, "cannot be understood", false);
    assertHealth("DEGRADED", "parked-events");
    parking.release(parking.of(owner));
    assertHealth("UP", "");
  }

  @Test
  void aViewThatDoesNotGetOnDegradesItAndNamesThePageUntilItDoes() {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertHealth("UP", ""));
    MongoCollection<Document> pointers = database.getCollection("views");
    Document pointer = pointers.find(Filters.eq("_id", "hazard-ways")).first();
    // Newer code serves, and kept nothing for this one.
    pointers.updateOne(
        Filters.eq("_id", "hazard-ways"),
        Updates.combine(Updates.set("live.revision", 99), Updates.set("kept", List.of())));
    await().untilAsserted(() -> assertHealth("DEGRADED", "view-lag"));
    assertThat(operator.get("/actuator/prometheus").text())
        .contains("shouwang_projection_trouble{view=\"hazard-ways\"} 1.0");
    pointers.replaceOne(Filters.eq("_id", "hazard-ways"), pointer);
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertHealth("UP", ""));
  }

  @Test
  void aViewThatLacksEventsNamesThePageUntilItIsRebuiltAsThePageSays() {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertHealth("UP", ""));
    // What a view writes when a marker counts more events than it has seen: ViewPartitionContract.
    assertThat(
            database
                .getCollection("checkpoints")
                .updateMany(
                    Filters.regex("_id", "^hazard_ways"),
                    Updates.set("tally.gap", "1 of 60 events is not there"))
                .getMatchedCount())
        .isPositive();
    await().untilAsserted(() -> assertHealth("DEGRADED", "view-incomplete"));
    assertThat(
            operator
                .post(VIEWS + "/hazard-ways/rebuilds", "{\"acceptDifferences\": true}")
                .status())
        .isEqualTo(202);
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertHealth("UP", ""));
  }

  @Test
  void aRebuildThatGivesUpDegradesTheViewAndNamesThePageUntilOneGoesLive() {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertHealth("UP", ""));
    String live = ways().path("collection").asString();
    assertThat(database.getCollection(live).deleteOne(Filters.eq("_id", "hz-7")).getDeletedCount())
        .isEqualTo(1); // by hand: what is shown is not what the topics say

    String job = operator.post(VIEWS + "/hazard-ways/rebuilds", "{}").header("Location");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertHealth("DEGRADED", "rebuild-failed"));
    JsonNode failed = ways().path("failedRebuild");
    assertThat(job).endsWith(failed.path("id").asString());
    assertThat(failed.path("trouble").asString()).contains("acceptDifferences");
    await()
        .untilAsserted(
            () ->
                assertThat(operator.get("/actuator/prometheus").text())
                    .contains("shouwang_rebuild_failed{view=\"hazard-ways\"} 1.0"));

    operator.post(VIEWS + "/hazard-ways/rebuilds", "{\"acceptDifferences\": true}");
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertHealth("UP", ""));
    await()
        .untilAsserted(
            () ->
                assertThat(operator.get("/actuator/prometheus").text())
                    .contains("shouwang_rebuild_failed{view=\"hazard-ways\"} 0.0"));
  }

  private JsonNode ways() {
    for (JsonNode view : operator.get(VIEWS).json()) {
      if (view.path("name").asString().equals("hazard-ways")) {
        return view;
      }
    }
    throw new AssertionError("hazard-ways is not listed");
  }

  private void assertHealth(String status, String page) {
    JsonNode views = operator.get("/actuator/health").json().at("/components/projections");
    assertThat(views.path("status").asString()).as(views.toString()).isEqualTo(status);
    assertThat(views.at("/details/runbook").asString("")).isEqualTo(page);
  }

  private Api.Reply release(String body) {
    return operator.post(PARKED + "/releases", body);
  }

  @Test
  void showsItsMetricsToTheOperatorForPrometheus() {
    assertThat(officer.get("/actuator/prometheus").status()).isEqualTo(403);
    assertThat(operator.get("/actuator/prometheus").text())
        .contains("shouwang_parked_events")
        .contains("shouwang_projection_lag_records{")
        .contains("view=\"hazard-ways\"");
  }

  @Test
  void listsParkedEventsWithoutWhatTheySay() {
    EventRecord event =
        new EventRecords(new TopicSettings("t", 4, (short) 1))
            .commit("hz-parked", DONGGANG, reported())
            .getFirst();
    parking.park("policy:some", event, "refused: NOT_NOW", false);
    Api.Reply listed = operator.get(PARKED + "?owner=policy:some");
    assertThat(listed.json()).hasSize(1);
    assertThat(listed.json().get(0).path("reason").asString()).isEqualTo("refused: NOT_NOW");
    assertThat(listed.text()).doesNotContain("a bare wire");
    assertThat(
            operator
                .post(PARKED + "/retries", "{\"owner\":\"policy:some\",\"subject\":\"hz-parked\"}")
                .status())
        .isEqualTo(202);
  }
}
