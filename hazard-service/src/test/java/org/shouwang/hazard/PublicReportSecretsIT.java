package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.hazard.PublicReportCallers.OFFICERS;
import static org.shouwang.hazard.PublicReportCallers.PHONE;
import static org.shouwang.hazard.PublicReportCallers.PUBLIC;
import static org.shouwang.hazard.PublicReportCallers.TEXT;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.PublicReportCallers.Kept;
import org.shouwang.kit.support.TestBroker;
import org.shouwang.kit.testing.Api;
import tools.jackson.databind.JsonNode;

/** What a reporter wrote and left: who sees it, and that it can be erased. */
class PublicReportSecretsIT extends PublicReportIT {
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
  void whoAsksForALostAnswerGetsItAndWhoAsksMuchLaterOpensAnew() {
    Kept report = callers.reported();
    String openings = OFFICERS + "/" + report.id() + "/contact-openings";
    String reason = "{\"reason\":\"电话通知领取奖金\"}";
    Api asked = callers.rewardOfficer().key("opening-of-" + report.id());
    for (int i = 0; i < 2; i++) {
      assertThat(asked.post(openings, reason).json().get("by").asString()).isEqualTo(PHONE);
    }
    assertThat(openingsOf(report)).isEqualTo(1);
    CLOCK.pass(Duration.ofMinutes(11));
    assertProblem(asked.post(openings, reason), 409, "public-report", "opening-is-over");
    assertThat(callers.rewardOfficer().post(openings, reason).status()).isEqualTo(200);
    assertThat(openingsOf(report)).isEqualTo(2);
  }

  private long openingsOf(Kept report) {
    return eventsOf(report.id()).stream()
        .filter(event -> event.getString("type").contains("contact-opened"))
        .count();
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

  private static String erasure(Kept report, String scope) {
    return report.key().replace("}", ",\"scope\":\"" + scope + "\"}");
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

  private static String data(Document event) {
    return text(event.get("data", Binary.class).getData());
  }

  private static String text(byte[] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }
}
