package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.hazard.domain.HazardFacts.id;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.ServiceStack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Somebody changes the log in the store behind the service's back, and the timeline says where. The
 * relay passes nothing of such a log on, so these tests have a store of their own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ChangedLogIT {
  private static final ServiceStack STACK = ServiceStack.start();

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    STACK.register(registry);
  }

  @BeforeAll
  static void join() {
    HazardCallers.join(STACK);
  }

  @LocalServerPort int port;
  @Autowired MongoDatabase database;
  private HazardCallers callers;

  @BeforeEach
  void callers() {
    callers = new HazardCallers(STACK, port);
  }

  @Test
  void theTimelineSaysWhereTheLogWasChanged() {
    String hazard = callers.reported();
    JsonNode confirmed =
        callers.post(callers.safetyOfficer(), hazard, "confirmation", "{\"grade\":\"GENERAL\"}");
    assertThat(confirmed.get("version").asLong()).isEqualTo(1);
    published(hazard, 1);
    database
        .getCollection("commits")
        .updateOne(
            Filters.eq("keys", hazard + ":1"), Updates.set("actor", id("per-somebody-else")));
    JsonNode verification =
        callers.officer().get("/api/v1/hazards/" + hazard + "/timeline").json().get("verification");
    assertThat(verification.get("intact").asBoolean()).isFalse();
    assertThat(verification.at("/fault/kind").asString()).isEqualTo("CONTENT_CHANGED");
    assertThat(verification.at("/fault/number").asLong())
        .isEqualTo(
            database
                .getCollection("commits")
                .find(Filters.eq("keys", hazard + ":1"))
                .first()
                .getLong("_id"));

    JsonNode differs = verification.get("differs");
    assertThat(differs.get("fields")).hasSize(1);
    assertThat(differs.at("/fields/0").asString()).isEqualTo("actor");
    assertThat(differs.has("event")).as("the header alone").isFalse();
    assertThat(differs.get("published")).isEqualTo(differs.get("stored"));
    assertThat(differs.get("computed")).isNotEqualTo(differs.get("stored"));

    JsonNode state = callers.officer().get("/api/v1/hazards/" + hazard + "/state").json();
    assertThat(state.get("reliable").asBoolean()).isFalse();
    assertThat(state.at("/verification/fault")).isEqualTo(verification.get("fault"));
    long before = verification.at("/fault/number").asLong() - 1;
    JsonNode diff =
        callers.officer().get("/api/v1/hazards/" + hazard + "/diff?toCommit=" + before).json();
    assertThat(diff.get("reliable").asBoolean()).isTrue();
    assertThat(diff.at("/verification/intact").asBoolean()).isFalse();

    Api operator = Api.at(port).as(STACK.tokens().operator());
    String at = "/api/v1/operations/log/verification?from=" + verification.at("/fault/number");
    JsonNode found = operator.get(at).json();
    assertThat(found.get("intact").asBoolean()).isFalse();
    assertThat(found.at("/fault/kind").asString()).isEqualTo("CONTENT_CHANGED");
    assertThat(found.get("differs")).isEqualTo(differs);
    assertThat(callers.officer().get(at).status()).isEqualTo(403);
    JsonNode faults = operator.get("/actuator/metrics/shouwang.log.faults").json();
    assertThat(faults.at("/measurements/0/value").asDouble()).isPositive();
  }

  /**
   * The relay has passed all of a hazard's steps on, for the ledger shows the last: a commit that
   * is changed before that may stop it, or go on as it was left.
   */
  private void published(String hazard, long version) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                callers.officer().get("/api/v1/hazards/" + hazard).json().path("version").asLong(0),
            shown -> shown == version);
  }

  @Test
  void theTimelineSaysWhereTheLogWasChangedAlsoWhenThatCannotBeRead() {
    String hazard = callers.reported();
    callers.post(callers.safetyOfficer(), hazard, "confirmation", "{\"grade\":\"GENERAL\"}");
    published(hazard, 1);
    database
        .getCollection("commits")
        .updateOne(
            Filters.eq("keys", hazard + ":1"),
            Updates.set("events.0.data", new Binary(new byte[] {'{'})));
    JsonNode timeline = callers.officer().get("/api/v1/hazards/" + hazard + "/timeline").json();
    assertThat(timeline.at("/verification/intact").asBoolean()).isFalse();
    assertThat(timeline.at("/verification/fault/kind").asString()).isEqualTo("CONTENT_CHANGED");
    assertThat(timeline.get("steps")).hasSize(1);
  }

  @Test
  void aStepThatIsHiddenFromItsKeysIsMissed() {
    String hazard = callers.reported();
    callers.post(callers.safetyOfficer(), hazard, "confirmation", "{\"grade\":\"GENERAL\"}");
    callers.post(callers.safetyOfficer(), hazard, "assignment", "{\"measure\":\"TIME_LIMITED\"}");
    published(hazard, 2);
    database
        .getCollection("commits")
        .updateOne(Filters.eq("keys", hazard + ":1"), Updates.set("keys", List.of("hz-none:0")));
    JsonNode timeline = callers.officer().get("/api/v1/hazards/" + hazard + "/timeline").json();
    assertThat(timeline.at("/verification/fault/kind").asString()).isEqualTo("HISTORY_INCOMPLETE");
    assertThat(timeline.get("steps")).hasSize(1);
  }
}
