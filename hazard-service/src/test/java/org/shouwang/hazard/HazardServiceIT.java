package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.hazard.HazardCallers.COOP;
import static org.shouwang.hazard.HazardCallers.OWN;
import static org.shouwang.hazard.HazardCallers.route;
import static org.shouwang.hazard.domain.HazardFacts.id;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.inspection.Commonality;
import org.shouwang.contracts.inspection.FindingCategory;
import org.shouwang.contracts.inspection.FindingRecordedV1;
import org.shouwang.hazard.evidence.MadePictures;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.support.TestBroker;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.Fillings;
import org.shouwang.kit.testing.ForeignThings;
import org.shouwang.kit.testing.ServiceStack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The service as its callers see it: real HTTP, real tokens, a real broker. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HazardServiceIT {
  private static final ServiceStack STACK = ServiceStack.start();

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    STACK.register(registry);
    registry.add("shouwang.checkpoints.every", () -> "200ms");
  }

  @BeforeAll
  static void twoEnterprisesOfOneCooperative() {
    HazardCallers.join(STACK);
  }

  @LocalServerPort int port;
  @Autowired MongoDatabase database;

  private Api safetyOfficer;
  private Api responsible;
  private Api peer;
  private Api officer;
  private HazardCallers callers;

  @BeforeEach
  void callers() {
    callers = new HazardCallers(STACK, port);
    safetyOfficer = callers.safetyOfficer();
    responsible = callers.responsible();
    peer = callers.peer();
    officer = callers.officer();
  }

  @Test
  void aHazardGoesItsWholeWayAndTheTimelineTellsIt() {
    String hazard = callers.reported();
    callers.post(safetyOfficer, hazard, "confirmation", "{\"grade\":\"GENERAL\"}");
    callers.post(safetyOfficer, hazard, "assignment", "{\"measure\":\"TIME_LIMITED\"}");
    callers.post(responsible, hazard, "rectification", "{\"measures\":\"已加装PE线\"}");
    callers.post(peer, hazard, "rejection", "{\"reason\":\"照片不清\"}");
    callers.post(responsible, hazard, "rectification", "{\"measures\":\"已加装PE线并复测\"}");
    JsonNode closed = callers.post(peer, hazard, "acceptance", "{}");
    assertThat(closed.get("version").asLong()).isEqualTo(8);

    Api.Reply ledger =
        officer.get("/api/v1/hazards/" + hazard + "?after=" + closed.get("after").asString());
    assertThat(ledger.status()).isEqualTo(200);
    assertThat(ledger.json().get("status").asString()).isEqualTo("CLOSED");
    assertThat(ledger.json().get("rejections").asInt()).isEqualTo(1);

    JsonNode timeline = officer.get("/api/v1/hazards/" + hazard + "/timeline").json();
    assertThat(timeline.get("steps")).hasSize(9);
    assertThat(timeline.at("/steps/0/stateAfter").asString()).isEqualTo("REPORTED");
    assertThat(timeline.at("/steps/3/facts/measures").asString()).isEqualTo("已加装PE线");
    assertThat(timeline.at("/steps/7/titleZh").asString()).isEqualTo("已销号");
    assertThat(timeline.at("/steps/8/titleZh").asString()).isEqualTo("待回头看");
    assertThat(timeline.get("steps"))
        .allMatch(step -> step.get("authority").asString().equals("PEER"));
    assertThat(timeline.at("/verification/intact").asBoolean()).isTrue();
  }

  @Test
  void theStateAtAnyInstantAndTheDifferenceBetweenTwoAreToldOnBothAxes() {
    Instant start = Instant.now();
    String hazard = callers.reported();
    String confirmedAt = "\"occurredAt\":\"" + Instant.now() + "\"";
    callers.post(
        safetyOfficer, hazard, "confirmation", "{\"grade\":\"GENERAL\"," + confirmedAt + "}");
    callers.post(safetyOfficer, hazard, "assignment", "{\"measure\":\"TIME_LIMITED\"}");
    callers.post(safetyOfficer, hazard, "correction", "{\"place\":\"四号车间\",\"reason\":\"写错\"}");
    JsonNode steps = officer.get(route(hazard, "timeline")).json().get("steps");
    String confirmed = steps.at("/1/occurredAt").asString();

    JsonNode then = officer.get(route(hazard, "state?asOf=") + confirmed).json();
    assertThat(then.get("state").asString()).isEqualTo("CONFIRMED");
    assertThat(then.get("steps").asInt()).isEqualTo(2);
    assertThat(then.at("/fields/confirmation.grade").asString()).isEqualTo("GENERAL");
    assertThat(then.get("fields").has("assignment.dueAt")).isFalse();
    assertThat(then.get("reliable").asBoolean()).isTrue();
    JsonNode known = officer.get(route(hazard, "state?knownAt=") + start.minusSeconds(1)).json();
    assertThat(known.get("state").asString()).isEqualTo("UNREPORTED");
    assertThat(known.get("provisional").asBoolean()).isFalse();
    JsonNode now = officer.get(route(hazard, "state")).json();
    assertThat(now.at("/fields/report.place").asString()).isEqualTo("四号车间");
    assertThat(now.get("provisional").asBoolean()).isTrue();
    long at = then.at("/last/commit").asLong();
    JsonNode again = officer.get(route(hazard, "state?commit=") + at).json();
    assertThat(again.get("fields")).isEqualTo(then.get("fields"));

    JsonNode diff = officer.get(route(hazard, "diff?fromCommit=") + at).json();
    assertThat(diff.get("steps")).hasSize(2);
    JsonNode place = change(diff, "report.place");
    assertThat(place.has("before")).isFalse();
    assertThat(place.get("after").asString()).isEqualTo("四号车间");
    assertThat(place.at("/by/0").asLong()).isEqualTo(3);
    assertThat(change(diff, "status").get("before").asString()).isEqualTo("CONFIRMED");
    assertThat(change(diff, "status").get("after").asString()).isEqualTo("RECTIFYING");
    JsonNode whole = officer.get(route(hazard, "diff?toCommit=") + at).json();
    assertThat(change(whole, "status").get("by")).hasSize(2);
    assertThat(change(whole, "report.place").isMissingNode()).isTrue();

    assertProblem(officer.get(route(hazard, "state?asOf=yesterday")), 422, "invalid");
    assertProblem(officer.get(route(hazard, "state?commit=-1")), 422, "invalid");
    assertProblem(officer.get(route(hazard, "diff?toCommit=0&fromCommit=") + at), 422, "invalid");
  }

  private static JsonNode change(JsonNode diff, String field) {
    return diff.get("changes")
        .valueStream()
        .filter(one -> one.get("field").asString().equals(field))
        .findFirst()
        .orElse(diff.path("none"));
  }

  @Test
  void aFindingOfAVisitBecomesAHazardOfTheVisitedEnterprise() {
    String finding = id("fin-" + UUID.randomUUID());
    String visit = id("vis-" + UUID.randomUUID());
    STACK.publish(
        visit,
        new Owner("371102", COOP, OWN),
        new FindingRecordedV1(
            Instant.now().minusSeconds(60),
            finding,
            FindingCategory.FIRE_AND_EXITS,
            null,
            "通道堵塞",
            "仓库",
            Commonality.COMMON,
            id("per-inspector")));
    JsonNode found =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> officer.get("/api/v1/hazards?finding=" + finding).json().get("items"),
                items -> items != null && !items.isEmpty());
    assertThat(found.at("/0/status").asString()).isEqualTo("REPORTED");
    assertThat(found.at("/0/enterprise").asString()).isEqualTo(OWN);
    String hazard = found.at("/0/id").asString();
    JsonNode step = officer.get("/api/v1/hazards/" + hazard + "/timeline").json().at("/steps/0");
    assertThat(step.get("actor").asString())
        .isEqualTo("policy:when-finding-recorded-then-report-hazard");
    assertThat(step.get("authority").asString()).as("the event's").isEqualTo("PEER");
    assertThat(step.get("causationId").asString()).isNotBlank();
  }

  @Test
  void everyMetricOfTheTableIsThere() throws IOException {
    callers.reported();
    Api operator = as(STACK.tokens().operator());
    List<String> table;
    try (Stream<String> lines = Files.lines(Path.of("../infra/service-kit/README.md"))) {
      table =
          lines
              .filter(line -> line.startsWith("| `shouwang."))
              .map(line -> line.split("`")[1].replaceAll("\\{.*", ""))
              .toList();
    }
    assertThat(table).hasSizeGreaterThan(10);
    List<String> there = new ArrayList<>();
    operator.get("/actuator/metrics").json().get("names").forEach(n -> there.add(n.asString()));
    assertThat(there).containsAll(table);
    assertThat(there).filteredOn(name -> name.startsWith("shouwang.")).isSubsetOf(table);
    JsonNode appends =
        operator.get("/actuator/metrics/shouwang.append?tag=outcome:APPENDED").json();
    assertThat(appends.at("/measurements/0/value").asDouble()).isPositive();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              assertThat(value(operator, "shouwang.store.up")).isEqualTo(1);
              assertThat(value(operator, "shouwang.relay.lag")).isNotNegative();
              assertThat(value(operator, "shouwang.lease.held?tag=lease:relay")).isEqualTo(1);
            });
    JsonNode health = operator.get("/actuator/health").json().get("components");
    assertThat(health.at("/commitLog/details").has("appendMillis")).isTrue();
    assertThat(health.at("/leases/details/held").toString()).contains("relay");
  }

  /** NaN while it is not known yet. */
  private static double value(Api operator, String metric) {
    return operator
        .get("/actuator/metrics/" + metric)
        .json()
        .at("/measurements/0/value")
        .asDouble(Double.NaN);
  }

  @Test
  void aCommandsTraceGoesIntoTheLogAndIntoTheTopic() {
    String hazard = callers.reported();
    String trace = UUID.randomUUID().toString().replace("-", "");
    String body = "{\"grade\":\"GENERAL\"}";
    Api traced = safetyOfficer.with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
    assertThat(traced.post(route(hazard, "confirmation"), body).status()).isEqualTo(200);
    Document commit =
        database.getCollection("commits").find(Filters.eq("keys", hazard + ":1")).first();
    assertThat(commit.getString("trace")).contains(trace);

    String topic = STACK.topics().topic("hazard");
    List<String> seen = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            TestBroker.kafka().consumer(), new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(
          IntStream.range(0, STACK.topics().partitions())
              .mapToObj(p -> new TopicPartition(topic, p))
              .toList());
      consumer.seekToBeginning(consumer.assignment());
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                for (var found : consumer.poll(Duration.ofMillis(200))) {
                  var header = found.headers().lastHeader("traceparent");
                  if (header != null) {
                    seen.add(new String(header.value(), StandardCharsets.UTF_8));
                  }
                }
                return seen.contains(commit.getString("trace"));
              });
    }
  }

  @Test
  void aRepeatedCommandIsAnsweredAlikeAndAnotherBodyIsRefused() {
    String hazard = callers.reported();
    Api once = safetyOfficer.key("confirm-once");
    Api.Reply first = once.post(route(hazard, "confirmation"), "{\"grade\":\"GENERAL\"}");
    Api.Reply again = once.post(route(hazard, "confirmation"), "{\"grade\":\"GENERAL\"}");
    assertThat(first.status()).isEqualTo(200);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(once.post(route(hazard, "confirmation"), "{\"grade\":\"MAJOR\"}").status())
        .isEqualTo(422);
  }

  @Test
  void anIllegalStepIsRefusedWithItsReason() {
    String hazard = callers.reported();
    Api.Reply early = peer.post(route(hazard, "acceptance"), "{}");
    assertProblem(early, 409, "hazard", "not-to-accept");
    Api.Reply own =
        as(STACK.tokens().member(OWN, COOP, Role.COOP_SAFETY_OFFICER))
            .post(route(hazard, "confirmation"), "{\"grade\":\"GENERAL\"}");
    assertProblem(own, 409, "hazard", "confirmer-not-independent");
  }

  @Test
  void anotherTenantsHazardDoesNotExist() {
    String hazard = callers.reported();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                officer.get("/api/v1/hazards/" + hazard).status() == 200
                    && officer.get(route(hazard, "case-bundle")).status() == 200);
    PublicReportCallers strangers = new PublicReportCallers(STACK, port);
    PublicReportCallers.Kept report = strangers.reported();
    byte[] photo = MadePictures.jpeg(7, null);
    assertThat(PublicReportCallers.shown(strangers.stranger(), report, photo).status())
        .isLessThan(300);
    String ofIt = PublicReportCallers.OFFICERS + "/" + report.id() + "/original";
    String shown = strangers.officer().get(ofIt).json().at("/photos/0").asString();
    strangers.confirm(strangers.substantiate(report));
    strangers.post(
        strangers.officer(),
        report,
        "reward-assessment",
        "{\"basis\":\"GENERAL_HAZARD\",\"amountYuan\":500}");
    Api owner = as(STACK.tokens().member(OWN, COOP, Role.values()));
    String named = "\"evidence\":[\"" + "0".repeat(64) + "\"]}";
    String upload = EvidenceCallers.begun(owner, MadePictures.pdf());
    assertThat(
            new ForeignThings(port, STACK.tokens(), STACK.tokens().member(OWN, COOP, Role.values()))
                .thing("/api/v1/hazards/{id}", hazard)
                .thing(
                    "/api/v1/evidence/uploads/{id}", upload.substring(upload.lastIndexOf('/') + 1))
                .thing(
                    "/api/v1/evidence/{sha256}",
                    EvidenceCallers.kept(owner, MadePictures.jpeg(1, null)))
                .body("/api/v1/hazards/{id}/rectification", "{\"measures\":\"a\"," + named)
                .body("/api/v1/hazards/{id}/assignment", "{\"measure\":\"IMMEDIATE\"}")
                .body(
                    "/api/v1/hazards/{id}/person-in-charge",
                    "{\"assigneeId\":\"per-51gs22trrx70ffsdphge5b8tj9\"}")
                .body("/api/v1/hazards/{id}/appeal", "{\"reason\":\"a\"," + named)
                .body(
                    "/api/v1/hazards/{id}/prescription",
                    "{\"diagnosis\":\"a\",\"prescription\":\"a\"," + named)
                .body("/api/v1/hazards/{id}/correction", "{\"place\":\"a\",\"reason\":\"a\"}")
                .body(
                    "/api/v1/public-reports/{id}/acceptance",
                    "{\"category\":\"FIRE_AND_EXITS\",\"summary\":\"a\"}")
                .body(
                    "/api/v1/public-reports/{id}/substantiation",
                    "{\"category\":\"FIRE_AND_EXITS\",\"enterpriseId\":\"a\",\"summary\":\"a\"}")
                .thing("/api/v1/public-reports/{id}", report.id())
                .thing("/api/v1/public-reports/{id}/original/photos/{photo}", shown)
                .thing("/api/v1/hazards/conflicts/{id}", callers.conflict(hazard))
                .findings())
        .isEmpty();
    Api foreign = as(STACK.tokens().officer("230109"));
    assertThat(foreign.get("/api/v1/hazards").json().get("items")).isEmpty();
  }

  @Test
  void aTownshipsOfficerReachesTheHazardsOfItsEnterprises() {
    String hazard = callers.reported();
    Api xihu = as(townshipOfficer("xihu"));
    Api elsewhere = as(townshipOfficer("elsewhere"));
    String ofIt = "/api/v1/hazards?enterprise=" + OWN;
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> xihu.get("/api/v1/hazards/" + hazard).status() == 200);
    assertThat(xihu.get(ofIt).json().get("items")).isNotEmpty();
    assertThat(elsewhere.get("/api/v1/hazards/" + hazard).status()).isEqualTo(404);
    assertThat(elsewhere.get(ofIt).json().get("items")).isEmpty();
    String grade = "{\"grade\":\"GENERAL\"}";
    assertThat(elsewhere.post(route(hazard, "confirmation"), grade).status()).isEqualTo(404);
    assertThat(xihu.post(route(hazard, "confirmation"), grade).status()).isEqualTo(200);
  }

  private static String townshipOfficer(String township) {
    return STACK.tokens().of(Role.TOWNSHIP_OFFICER).district("371102").township(township).sign();
  }

  @Test
  void theLedgerIsFilteredSearchedAndPaged() {
    String marker = UUID.randomUUID().toString().substring(0, 8);
    for (int i = 0; i < 5; i++) {
      callers.reported(marker + " 第" + i + "项");
    }
    String all = "/api/v1/hazards?query=" + marker + "&cooperative=" + COOP;
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(officer.get(all).json().get("items")).hasSize(5));
    JsonNode page = officer.get(all + "&limit=3").json();
    assertThat(page.get("items")).hasSize(3);
    String behind = all + "&limit=3&cursor=" + page.get("next").asString();
    Api operator = as(STACK.tokens().operator());
    Fillings.rebuild(operator, "hazards");
    JsonNode rest = officer.get(behind).json();
    assertThat(rest.get("items")).hasSize(2);
    assertThat(rest.has("next")).isFalse();
    Fillings.dropKept(operator, "hazards");
    assertProblem(officer.get(behind), 422, "cursor-invalid");
    assertThat(officer.get(all + "&status=CLOSED").json().get("items")).isEmpty();
    assertThat(withPart(marker.substring(1) + " 第3").get("items")).as("any part").hasSize(1);
    assertThat(withPart(marker.substring(1) + " 3第").get("items")).isEmpty();
  }

  private JsonNode withPart(String part) {
    String encoded = URLEncoder.encode(part, StandardCharsets.UTF_8);
    return officer.get("/api/v1/hazards?query=" + encoded).json();
  }

  private Api as(String token) {
    return Api.at(port).as(token);
  }
}
