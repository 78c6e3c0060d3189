package org.shouwang.hazard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.hazard.HazardCallers.OWN;
import static org.shouwang.hazard.PublicReportCallers.OFFICERS;
import static org.shouwang.hazard.PublicReportCallers.PHONE;
import static org.shouwang.hazard.PublicReportCallers.PUBLIC;
import static org.shouwang.hazard.PublicReportCallers.TEXT;
import static org.shouwang.hazard.PublicReportCallers.intake;
import static org.shouwang.hazard.PublicReportCallers.shown;
import static org.shouwang.hazard.domain.HazardFacts.id;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.PublicReportCallers.Kept;
import org.shouwang.hazard.evidence.MadePictures;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.support.TestBroker;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.ServiceStack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Reports of the public and their rewards as everybody meets them: over HTTP, on the running
 * service.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PublicReportIT {
  private static final ServiceStack STACK = ServiceStack.start();
  private static final AheadClock CLOCK = new AheadClock();

  /** The service's clock, which a test can set ahead. */
  @TestConfiguration(proxyBeanMethods = false)
  static class SetAhead {
    @Bean
    Clock clock() {
      return CLOCK;
    }
  }

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    STACK.register(registry);
    registry.add("shouwang.deadlines.every", () -> "200ms");
  }

  @BeforeAll
  static void enterprisesOfTheDistrict() {
    HazardCallers.join(STACK);
  }

  @LocalServerPort int port;
  @Autowired MongoDatabase database;

  private PublicReportCallers callers;

  @BeforeEach
  void callers() {
    callers = new PublicReportCallers(STACK, port);
  }

  @Test
  void aReportGoesItsWholeWayFromAStrangerToAPaidReward() {
    Kept report = callers.reported();
    assertThat(callers.track(report).get("status").asString()).isEqualTo("RECEIVED");

    String hazard = callers.substantiate(report);
    callers.confirm(hazard);
    JsonNode row = callers.officer().get("/api/v1/hazards/" + hazard).json();
    assertThat(row.at("/report/source").asString()).isEqualTo("PUBLIC");
    assertThat(row.at("/report/findingId").asString()).as("linked back").isEqualTo(report.id());
    assertThat(row.at("/report/description").asString()).isEqualTo("疏散通道被堵");
    assertThat(row.get("enterprise").asString()).isEqualTo(OWN);

    callers.post(
        callers.officer(),
        report,
        "reward-assessment",
        "{\"basis\":\"GENERAL_HAZARD\",\"amountYuan\":800}");
    assertThat(callers.track(report).has("reward")).as("not approved yet").isFalse();
    Api verifierToo = callers.as("per-officer", Role.REWARD_OFFICER, Role.BUREAU_LEADER);
    assertProblem(
        verifierToo.post(OFFICERS + "/" + report.id() + "/reward-approval", "{}"),
        409,
        "reward",
        "approver-not-independent");
    callers.post(callers.leader(), report, "reward-approval", "{\"remark\":\"同意\"}");
    callers.post(callers.rewardOfficer(), report, "reward-notification", "{}");
    callers.post(callers.officer(), report, "reply", "{\"reply\":\"已责令整改，感谢\"}");

    JsonNode told = callers.track(report);
    assertThat(told.get("status").asString()).isEqualTo("REPLIED");
    assertThat(told.get("reply").asString()).isEqualTo("已责令整改，感谢");
    assertThat(told.at("/reward/status").asString()).isEqualTo("NOTIFIED");
    assertThat(told.at("/reward/amountYuan").asInt()).isEqualTo(800);
    assertThat(told.toString()).doesNotContain(OWN, hazard, report.id(), "per-", "疏散通道");

    Api.Reply claimed = callers.stranger().post(PUBLIC + "/reward-claims", report.key());
    assertThat(claimed.status()).as(claimed.text()).isEqualTo(200);
    String token = claimed.json().at("/reward/claimToken").asString();
    assertProblem(
        callers
            .rewardOfficer()
            .post(
                OFFICERS + "/" + report.id() + "/reward-payment",
                "{\"claimToken\":\"0000-0000-0000-0000\"}"),
        409,
        "reward",
        "wrong-claim-token");
    JsonNode paid =
        callers.post(
            callers.rewardOfficer(),
            report,
            "reward-payment",
            "{\"claimToken\":\"" + token.toLowerCase() + "\"}");
    assertThat(callers.track(report).at("/reward/status").asString()).isEqualTo("PAID");

    JsonNode totals =
        callers
            .rewardOfficer()
            .get("/api/v1/rewards/totals?after=" + paid.get("after").asString())
            .json();
    assertThat(totals.at("/by/PAID/n").asInt()).isPositive();
    assertThat(totals.at("/by/PAID/yuan").asInt()).isGreaterThanOrEqualTo(800);
    assertThat(totals.get("of").asInt()).isGreaterThanOrEqualTo(totals.at("/by/PAID/n").asInt());
    JsonNode ledger = callers.auditor().get("/api/v1/rewards?status=PAID").json();
    assertThat(ledger.get("items"))
        .anyMatch(item -> item.get("reportId").asString().equals(report.id()));
  }

  @Test
  void aWrongPinShowsNothingAndSoonHasToWait() {
    Kept report = callers.reported("");
    String wrong = report.pin().equals("000000") ? "000001" : "000000";
    String guess = new Kept(report.code(), wrong, "").key();
    for (int attempt = 0; attempt < 6; attempt++) {
      assertProblem(
          callers.stranger().post(PUBLIC + "/tracking", guess),
          404,
          "public-report",
          "wrong-code-or-pin");
    }
    Api.Reply right = callers.stranger().post(PUBLIC + "/tracking", report.key());
    assertProblem(right, 429, "too-many-requests");
    assertThat(Integer.parseInt(right.header("Retry-After"))).isBetween(1, 61);
    assertProblem(
        callers
            .stranger()
            .post(PUBLIC + "/tracking", new Kept("AAAA-AAAA-AAAA", report.pin(), "").key()),
        404,
        "public-report",
        "wrong-code-or-pin");
  }

  @Test
  void aRepeatedReportIsToldTheSameCodeAndPin() {
    callers.reported("");
    Api once = callers.stranger().key(UUID.randomUUID().toString());
    Api.Reply first = once.post(PUBLIC, intake(""));
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    assertThat(once.post(PUBLIC, intake("")).text()).isEqualTo(first.text());
    assertProblem(once.post(PUBLIC, intake(",\"dutyHolder\":true")), 422, "command-key-reused");
  }

  @Test
  void whoReportsTooOftenHasToWait() {
    callers.reported("");
    Api busy = callers.strangerAt("2001:db8:7:7::1");
    for (int i = 0; i < 10; i++) {
      assertThat(busy.post(PUBLIC, intake("")).status()).isEqualTo(201);
    }
    Api.Reply refused = callers.strangerAt("2001:db8:7:7::2").post(PUBLIC, intake(""));
    assertProblem(refused, 429, "too-many-requests");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3_601);
    assertThat(callers.strangerAt("2001:db8:7:8::1").post(PUBLIC, intake("")).status())
        .as("of another network")
        .isEqualTo(201);
  }

  @Test
  void whoIsLoggedInCannotReportUnderHerName() {
    assertProblem(
        callers.officer().post(PUBLIC, intake("")), 409, "public-report", "reported-with-login");
  }

  @Test
  void aDistrictThatNobodyKnowsIsNotServed() {
    assertProblem(
        callers.stranger().post(PUBLIC, intake("").replace("371102", "110101")),
        422,
        "public-report",
        "district-not-served");
  }

  @Test
  void onlyTheRewardOfficerOpensTheContactAndItIsRecorded() {
    Kept report = callers.reported();
    String openings = OFFICERS + "/" + report.id() + "/contact-openings";
    String reason = "{\"reason\":\"电话通知领取奖金\"}";
    assertThat(callers.officer().post(openings, reason).status()).isEqualTo(403);
    assertThat(callers.leader().post(openings, reason).status()).isEqualTo(403);
    assertThat(callers.rewardOfficer().post(openings, "{\"reason\":\" \"}").status())
        .isEqualTo(422);
    Api.Reply opened = callers.rewardOfficer().post(openings, reason);
    assertThat(opened.status()).as(opened.text()).isEqualTo(200);
    assertThat(opened.json().get("by").asString()).isEqualTo(PHONE);
    assertThat(opened.json().get("name").asString()).isEqualTo("李四");
    List<Document> events = eventsOf(report.id());
    Document event = events.getLast();
    assertThat(event.getString("type"))
        .isEqualTo("org.shouwang.hazard.public-report-contact-opened.v1");
    assertThat(data(event)).contains("电话通知领取奖金").doesNotContain(PHONE, "李四");
  }

  @Test
  void whatIsErasedIsGoneAndTheChainStaysWhole() {
    Kept report = callers.reported();
    Api.Reply early = callers.stranger().post(PUBLIC + "/erasures", erasure(report, "EVERYTHING"));
    assertProblem(early, 409, "public-report", "still-needed");
    Api.Reply erased = callers.stranger().post(PUBLIC + "/erasures", erasure(report, "CONTACT"));
    assertThat(erased.status()).as(erased.text()).isEqualTo(200);
    assertThat(erased.json().get("contact").asString()).isEqualTo("ERASED");
    assertProblem(
        callers
            .rewardOfficer()
            .post(OFFICERS + "/" + report.id() + "/contact-openings", "{\"reason\":\"电话通知\"}"),
        409,
        "public-report",
        "contact-erased");
    String original = OFFICERS + "/" + report.id() + "/original";
    assertThat(callers.officer().get(original).json().at("/told/text").asString()).isEqualTo(TEXT);
    callers.post(callers.officer(), report, "refusal", "{\"reason\":\"不属于本部门\"}");
    callers.post(callers.officer(), report, "reply", "{\"reply\":\"不予受理\"}");
    callers.post(callers.officer(), report, "erasure", "{\"scope\":\"EVERYTHING\"}");
    assertThat(callers.officer().get(original).json().get("told")).isEmpty();
    JsonNode log =
        Api.at(port)
            .as(STACK.tokens().operator())
            .get("/api/v1/operations/log/verification")
            .json();
    assertThat(log.get("intact").asBoolean()).as(log.toString()).isTrue();
  }

  private static String erasure(Kept report, String scope) {
    return report.key().replace("}", ",\"scope\":\"" + scope + "\"}");
  }

  @Test
  void aReporterShowsPhotosAndAnOfficerChoosesWhichGoWithTheHazard() {
    Kept report = callers.reported();
    byte[] taken = MadePictures.jpeg(2_001, "2026:03:01 16:00:00");
    assertThat(new String(taken, ISO_8859_1)).contains("Exif");
    assertProblem(
        shown(callers.stranger(), new Kept(report.code(), "000000", ""), taken),
        404,
        "public-report",
        "wrong-code-or-pin");
    assertProblem(
        shown(callers.officer(), report, taken), 409, "public-report", "reported-with-login");
    assertProblem(
        shown(callers.stranger(), report, MadePictures.pngBomb()),
        422,
        "hazard",
        "evidence-too-many-pixels");
    assertProblem(
        shown(callers.stranger(), report, MadePictures.pdf()),
        422,
        "hazard",
        "evidence-form-unknown");
    assertProblem(
        shown(callers.stranger(), report, new byte[1024 * 1024 + 1]), 413, "body-too-large");
    for (int i = 1; i <= 3; i++) {
      byte[] next = i == 1 ? taken : MadePictures.jpeg(2_000 + i, null);
      Api once = callers.stranger().key(UUID.randomUUID().toString());
      assertThat(shown(once, report, next).json().get("photos").asInt()).isEqualTo(i);
      assertThat(shown(once, report, next).json().get("photos").asInt())
          .as("a retry adds nothing")
          .isEqualTo(i);
    }
    assertProblem(
        shown(callers.stranger(), report, taken), 409, "public-report", "too-many-photos");

    String original = OFFICERS + "/" + report.id() + "/original";
    JsonNode photos = callers.officer().get(original).json().get("photos");
    assertThat(photos).hasSize(3);
    String first = original + "/photos/" + photos.get(0).asString();
    Api.Reply seen = callers.officer().get(first);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(seen.header("Cache-Control")).contains("no-store");
    assertThat(seen.text()).as("nothing of what the camera wrote").doesNotContain("Exif");
    assertThat(callers.rewardOfficer().get(first).status()).isEqualTo(403);
    assertThat(callers.stranger().get(first).status()).isEqualTo(401);
    Api elsewhere = Api.at(port).as(STACK.tokens().officer("230109"));
    assertThat(elsewhere.get(first).status()).isEqualTo(404);
    assertThat(database.getCollection("evidence").countDocuments())
        .as("a reporter's picture is nobody's evidence before an officer chose it")
        .isZero();

    callers.post(
        callers.officer(),
        report,
        "acceptance",
        "{\"category\":\"FIRE_AND_EXITS\",\"summary\":\"疏散通道被堵\"}");
    callers.post(callers.officer(), report, "verification", "{}");
    assertProblem(
        callers
            .officer()
            .post(
                OFFICERS + "/" + report.id() + "/substantiation",
                finding(id("ph-of-another-report"))),
        422,
        "invalid");
    callers.post(callers.officer(), report, "substantiation", finding(photos.get(1).asString()));
    String hazard = Ids.derive("hz", report.id());
    callers.confirm(hazard);
    JsonNode steps =
        callers.officer().get("/api/v1/hazards/" + hazard + "/timeline").json().get("steps");
    assertThat(steps.at("/0/evidence")).hasSize(1);
    assertThat(steps.at("/1/facts/attacherId").asString()).isEqualTo(id("per-officer"));
    String chosen = "/api/v1/evidence/" + steps.at("/0/evidence/0/sha256").asString();
    Api enterprise = new HazardCallers(STACK, port).responsible();
    assertThat(enterprise.get(chosen).status()).isEqualTo(200);
    assertThat(enterprise.get(first).status()).isEqualTo(403);

    callers.post(callers.officer(), report, "reply", "{\"reply\":\"已责令整改\"}");
    callers.post(callers.officer(), report, "erasure", "{\"scope\":\"EVERYTHING\"}");
    assertThat(callers.officer().get(original).json().get("photos")).isEmpty();
    assertThat(callers.officer().get(first).status()).isEqualTo(404);
    assertProblem(shown(callers.stranger(), report, taken), 409, "public-report", "already-erased");
    assertThat(enterprise.get(chosen).status()).as("what was chosen stays").isEqualTo(200);
  }

  private static String finding(String photo) {
    return ("{\"category\":\"FIRE_AND_EXITS\",\"enterpriseId\":\"%s\",\"summary\":\"疏散通道被堵\","
            + "\"photos\":[\"%s\"]}")
        .formatted(OWN, photo);
  }

  @Test
  void whatTheReporterWroteAndLeftStandsInNoEvent() {
    Kept report = callers.reported();
    Api.Reply added =
        callers
            .stranger()
            .post(PUBLIC + "/supplements", report.key().replace("}", ",\"text\":\"我叫李四，今晚又锁门了\"}"));
    assertThat(added.status()).as(added.text()).isEqualTo(200);
    assertThat(added.json().get("supplements").asInt()).isEqualTo(1);
    JsonNode original = callers.officer().get(OFFICERS + "/" + report.id() + "/original").json();
    assertThat(original.at("/supplements/0").asString()).contains("今晚又锁门了");
    callers.substantiate(report);

    List<String> secrets = List.of(TEXT, PHONE, "李四", "今晚又锁门了", "那家木器厂", report.code(), "203.0.0.");
    database
        .getCollection("commits")
        .find()
        .forEach(
            commit -> {
              assertThat(commit.toJson()).doesNotContain(secrets);
              commit
                  .getList("events", Document.class)
                  .forEach(event -> assertThat(data(event)).doesNotContain(secrets));
            });
    assertThat(topicUntil("public-report-substantiated")).doesNotContain(secrets);
    for (String collection : database.listCollectionNames()) {
      database
          .getCollection(collection)
          .find()
          .forEach(found -> assertThat(found.toJson()).as(collection).doesNotContain(secrets));
    }
  }

  /** Every value and header of the topic so far, up to an event of this type. */
  private String topicUntil(String event) {
    StringBuilder all = new StringBuilder();
    try (var consumer =
        new KafkaConsumer<>(
            TestBroker.kafka().consumer(), new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(
          IntStream.range(0, STACK.topics().partitions())
              .mapToObj(p -> new TopicPartition(STACK.topics().topic("hazard"), p))
              .toList());
      consumer.seekToBeginning(consumer.assignment());
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                for (var found : consumer.poll(Duration.ofMillis(200))) {
                  all.append(text(found.value()));
                  found.headers().forEach(header -> all.append(text(header.value())));
                }
                return all.indexOf(event) >= 0;
              });
    }
    return all.toString();
  }

  private static String text(byte[] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void theFirstReportOfAHazardWinsWhateverIsVerifiedFirst() {
    Kept first = callers.reported("");
    Kept second = callers.reported("");
    String hazard = callers.substantiate(second);
    callers.confirm(hazard);
    String same =
        ("{\"category\":\"FIRE_AND_EXITS\",\"enterpriseId\":\"%s\",\"summary\":\"同上\","
                + "\"hazardId\":\"%s\"}")
            .formatted(OWN, hazard);
    callers.post(
        callers.officer(),
        first,
        "acceptance",
        "{\"category\":\"FIRE_AND_EXITS\",\"summary\":\"疏散通道被堵\"}");
    callers.post(callers.officer(), first, "verification", "{}");
    JsonNode found = callers.post(callers.officer(), first, "substantiation", same);
    callers.officer().get(OFFICERS + "/" + first.id() + "?after=" + found.get("after").asString());

    String assess = "{\"basis\":\"GENERAL_HAZARD\",\"amountYuan\":500}";
    assertProblem(
        callers.officer().post(OFFICERS + "/" + second.id() + "/reward-assessment", assess),
        409,
        "reward",
        "not-the-first-report");
    JsonNode denied =
        callers.post(
            callers.rewardOfficer(),
            first,
            "reward-denial",
            "{\"ground\":\"DUTY_HOLDER\",\"reason\":\"负有巡查职责\"}");
    assertThat(callers.track(first).at("/reward/status").asString()).isEqualTo("DENIED");
    assertThat(callers.track(first).at("/reward").has("amountYuan")).isFalse();
    callers.auditor().get("/api/v1/rewards?after=" + denied.get("after").asString());
    callers.post(callers.officer(), second, "reward-assessment", assess);
  }

  @Test
  void whatNobodyAcceptsIsOverdueAndWhatNobodyClaimsLapses() {
    Kept report = callers.reported("");
    Kept forgotten = callers.reported("");
    callers.confirm(callers.substantiate(report));
    callers.post(
        callers.officer(),
        report,
        "reward-assessment",
        "{\"basis\":\"GENERAL_HAZARD\",\"amountYuan\":500}");
    callers.post(callers.rewardOfficer(), report, "reward-approval", "{}");
    callers.post(callers.rewardOfficer(), report, "reward-notification", "{}");

    CLOCK.pass(Duration.ofDays(62));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> callers.track(report).at("/reward/status").asString().equals("LAPSED"));
    assertProblem(
        callers.stranger().post(PUBLIC + "/reward-claims", report.key()),
        409,
        "reward",
        "not-to-claim");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                callers
                    .officer()
                    .get(OFFICERS + "/" + forgotten.id())
                    .json()
                    .at("/due/missed")
                    .asBoolean());
    assertThat(eventsOf(report.id()).stream().map(event -> event.getString("type")))
        .as("the reply was due once, and its deadline passed once")
        .containsOnlyOnce("org.shouwang.hazard.public-report-deadline-missed.v1");
  }

  @Test
  void theLedgersArePagedAndAnotherDistrictSeesNothing() {
    for (int i = 0; i < 3; i++) {
      callers.reported("");
    }
    JsonNode page = callers.officer().get(OFFICERS + "?limit=2").json();
    assertThat(page.get("items")).hasSize(2);
    JsonNode next =
        callers.officer().get(OFFICERS + "?limit=2&cursor=" + page.get("next").asString()).json();
    assertThat(next.get("items")).isNotEmpty();
    assertThat(next.at("/items/0/id")).isNotEqualTo(page.at("/items/0/id"));
    Api elsewhere = Api.at(port).as(STACK.tokens().officer("230109"));
    assertThat(elsewhere.get(OFFICERS).json().get("items")).isEmpty();
    String one = page.at("/items/0/id").asString();
    assertThat(elsewhere.get(OFFICERS + "/" + one).status()).isEqualTo(404);
    assertThat(elsewhere.get(OFFICERS + "/" + one + "/original").status()).isEqualTo(404);
    Api safetyManager =
        Api.at(port).as(STACK.tokens().member(OWN, HazardCallers.COOP, Role.SAFETY_MANAGER));
    assertThat(safetyManager.get(OFFICERS).status()).isEqualTo(403);
  }

  private List<Document> eventsOf(String aggregate) {
    List<Document> events = new ArrayList<>();
    for (Document commit : database.getCollection("commits").find()) {
      commit.getList("events", Document.class).stream()
          .filter(event -> aggregate.equals(event.getString("aggregate")))
          .forEach(events::add);
    }
    return events;
  }

  private static String data(Document event) {
    return text(event.get("data", Binary.class).getData());
  }
}
