package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.hazard.HazardCallers.OTHER;
import static org.shouwang.hazard.HazardCallers.OWN;
import static org.shouwang.hazard.PublicReportCallers.OFFICERS;
import static org.shouwang.hazard.domain.HazardFacts.id;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.membership.EnterpriseRegisteredV1;
import org.shouwang.hazard.PublicReportCallers.Kept;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.ServiceStack;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Which reports of the public a township's officers read, and what of them (镇街). */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TownshipReportsIT {
  private static final ServiceStack STACK = ServiceStack.start();

  /** In the township {@code houcun}; the two of {@link HazardCallers} lie in {@code xihu}. */
  private static final String ACROSS = id("ent-across");

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    STACK.register(registry);
  }

  @BeforeAll
  static void enterprisesOfTwoTownships() {
    HazardCallers.join(STACK);
    STACK.publish(
        ACROSS,
        new Owner("371102", null, ACROSS),
        new EnterpriseRegisteredV1(
            Instant.parse("2026-01-05T02:00:00Z"), "示例企业", null, "houcun", "C26", null, true));
  }

  @LocalServerPort int port;
  private PublicReportCallers callers;
  private Api xihu;
  private Api houcun;

  @BeforeEach
  void callers() {
    callers = new PublicReportCallers(STACK, port);
    xihu = townshipOfficer("371102", "xihu");
    houcun = townshipOfficer("371102", "houcun");
  }

  @Test
  void aReportIsReadInTheTownshipOfItsEnterpriseAndInNoOther() {
    Kept here = callers.reported();
    Kept there = callers.reported();
    acceptedAt(OWN, here);
    acceptedAt(ACROSS, there);

    assertThat(listed(xihu, "")).contains(here.id()).doesNotContain(there.id());
    assertThat(listed(houcun, "")).contains(there.id()).doesNotContain(here.id());
    assertThat(one(xihu, here).at("/finding/enterpriseId").asString()).isEqualTo(OWN);
    assertProblem(xihu.get(OFFICERS + "/" + there.id()), 404, "not-found");
    assertProblem(houcun.get(OFFICERS + "/" + here.id()), 404, "not-found");
    for (Api stranger :
        List.of(
            townshipOfficer("230109", "xihu"),
            Api.at(port).as(STACK.tokens().of(Role.TOWNSHIP_OFFICER).district("371102").sign()))) {
      assertThat(listed(stranger, "")).isEmpty();
      assertProblem(stranger.get(OFFICERS + "/" + here.id()), 404, "not-found");
    }
    assertThat(listed(callers.officer(), "")).contains(here.id(), there.id());
  }

  @Test
  void aReportLiesInNoTownshipBeforeAnOfficerHasFoundItsEnterprise() {
    Kept claimed = callers.reported(",\"enterpriseId\":\"" + OWN + "\"");
    Kept open = callers.reported("");
    acceptedAt(null, open);
    for (Kept report : List.of(claimed, open)) {
      assertThat(listed(xihu, "")).doesNotContain(report.id());
      assertProblem(xihu.get(OFFICERS + "/" + report.id()), 404, "not-found");
      assertThat(listed(callers.officer(), "")).contains(report.id());
    }
  }

  @Test
  void aReportGoesOverToTheTownshipWhereItWasFoundToBeTrue() {
    Kept report = callers.reported("");
    acceptedAt(OWN, report);
    JsonNode begun = callers.post(callers.officer(), report, "verification", "{}");
    assertThat(
            one(xihu, report, "?after=" + begun.get("after").asString()).get("status").asString())
        .isEqualTo("VERIFYING");
    JsonNode found =
        callers.post(
            callers.officer(),
            report,
            "substantiation",
            ("{\"category\":\"FIRE_AND_EXITS\",\"enterpriseId\":\"%s\",\"summary\":\"疏散通道被堵\"}")
                .formatted(ACROSS));
    String hazard =
        one(houcun, report, "?after=" + found.get("after").asString()).get("hazardId").asString();
    assertThat(listed(houcun, "&hazard=" + hazard)).containsExactly(report.id());
    assertProblem(xihu.get(OFFICERS + "/" + report.id()), 404, "not-found");
    assertThat(listed(xihu, "&hazard=" + hazard)).isEmpty();
  }

  @Test
  void whatIsKnownOfTheReporterIsNotToldInTheTownship() {
    Kept report =
        callers.reported(
            ",\"contact\":{\"by\":\"" + PublicReportCallers.PHONE + "\"},\"dutyHolder\":true");
    acceptedAt(OTHER, report);
    String[] ofTheReporter = {
      "contact", "dutyHolder", "signatories", "supplements", "contactOpenings", "reporter"
    };
    assertThat(one(xihu, report).propertyNames()).doesNotContain(ofTheReporter);
    for (JsonNode item : page(xihu, "").get("items")) {
      assertThat(item.propertyNames()).doesNotContain(ofTheReporter);
    }
    JsonNode ofTheDistrict = one(callers.officer(), report);
    assertThat(ofTheDistrict.get("contact").asString()).isEqualTo("SEALED");
    assertThat(ofTheDistrict.get("dutyHolder").asBoolean()).isTrue();
    assertThat(ofTheDistrict.get("signatories").asInt()).isEqualTo(1);

    String openings = OFFICERS + "/" + report.id() + "/contact-openings";
    assertThat(xihu.post(openings, "{\"reason\":\"核实\"}").status()).isEqualTo(403);
    assertThat(callers.rewardOfficer().post(openings, "{\"reason\":\"核实\"}").status())
        .as("the reward officer opens it as before")
        .isEqualTo(200);
  }

  @Test
  void theBureauTreatsAReportAndTheTownshipReads() {
    Kept report = callers.reported("");
    acceptedAt(OWN, report);
    for (String step :
        List.of(
            "acceptance",
            "refusal",
            "forwarding",
            "verification",
            "verification-extension",
            "substantiation",
            "refutation",
            "reply",
            "erasure",
            "reward-assessment",
            "reward-approval",
            "reward-denial")) {
      assertThat(xihu.post(OFFICERS + "/" + report.id() + "/" + step, "{}").status())
          .as(step)
          .isEqualTo(403);
    }
  }

  @Test
  void whatTheReporterWroteAndTheLedgerOfRewardsStayClosed() {
    Kept report = callers.reported("");
    acceptedAt(OWN, report);
    for (String path :
        List.of(
            OFFICERS + "/" + report.id() + "/original",
            OFFICERS + "/" + report.id() + "/original/photos/" + id("ph-1"),
            "/api/v1/rewards",
            "/api/v1/rewards/totals")) {
      assertThat(xihu.get(path).status()).as(path).isEqualTo(403);
    }
  }

  @Test
  void theWorklistBeginsWithWhatIsDueFirstAndIsPaged() {
    for (int i = 0; i < 3; i++) {
      acceptedAt(OWN, callers.reported(""));
    }
    Kept answered = callers.reported("");
    acceptedAt(OWN, answered);
    callers.post(
        callers.officer(), answered, "forwarding", "{\"department\":\"住建局\",\"reason\":\"其职责\"}");
    JsonNode last = callers.post(callers.officer(), answered, "reply", "{\"reply\":\"已转办\"}");

    String more = "&order=DUE&limit=2";
    JsonNode page = page(xihu, more + "&after=" + last.get("after").asString());
    List<String> due = new ArrayList<>(due(page));
    List<String> all = new ArrayList<>(ids(page));
    while (page.has("next")) {
      page = page(xihu, more + "&cursor=" + page.get("next").asString());
      due.addAll(due(page));
      all.addAll(ids(page));
    }
    assertThat(due).isSorted().hasSizeGreaterThanOrEqualTo(3);
    assertThat(all).doesNotHaveDuplicates().doesNotContain(answered.id());
    assertThat(listed(xihu, "")).as("but in the ledger").contains(answered.id());
  }

  private static List<String> due(JsonNode page) {
    return page.get("items").valueStream().map(item -> item.at("/due/at").asString()).toList();
  }

  /** Accepts a report at an enterprise, and waits until the ledger shows it. */
  private void acceptedAt(String enterprise, Kept report) {
    String named = enterprise == null ? "" : ",\"enterpriseId\":\"" + enterprise + "\"";
    String body = "{\"category\":\"FIRE_AND_EXITS\",\"summary\":\"疏散通道被堵\"" + named + "}";
    // The enterprise is known as soon as its event has arrived; until then it is none (422).
    Api.Reply accepted =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> callers.officer().post(OFFICERS + "/" + report.id() + "/acceptance", body),
                reply -> reply.status() != 422);
    assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
    one(callers.officer(), report, "?after=" + accepted.json().get("after").asString());
  }

  private JsonNode one(Api reader, Kept report) {
    return one(reader, report, "");
  }

  private static JsonNode one(Api reader, Kept report, String more) {
    Api.Reply reply = reader.get(OFFICERS + "/" + report.id() + more);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  private static List<String> listed(Api reader, String more) {
    return ids(page(reader, "&limit=200" + more));
  }

  private static JsonNode page(Api reader, String more) {
    Api.Reply reply = reader.get(OFFICERS + (more.isEmpty() ? "" : "?" + more.substring(1)));
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  private static List<String> ids(JsonNode page) {
    return page.get("items").valueStream().map(item -> item.get("id").asString()).toList();
  }

  private Api townshipOfficer(String district, String township) {
    return Api.at(port)
        .as(STACK.tokens().of(Role.TOWNSHIP_OFFICER).district(district).township(township).sign());
  }
}
