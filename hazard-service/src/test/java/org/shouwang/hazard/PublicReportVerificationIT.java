package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.PublicReportCallers.OFFICERS;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.PublicReportCallers.Kept;
import tools.jackson.databind.JsonNode;

/** How the verification of a report ends that is not true, and how it goes on for longer. */
class PublicReportVerificationIT extends PublicReportIT {
  @Test
  void whatProvesUntrueIsAnsweredAndMakesNoHazard() {
    Kept report = verifying();
    JsonNode refuted =
        callers.post(callers.officer(), report, "refutation", "{\"reason\":\"通道畅通，未见堵塞\"}");
    assertThat(types(report)).endsWith("public-report-unsubstantiated.v1");
    JsonNode told = callers.track(report);
    assertThat(told.get("status").asString()).isEqualTo("UNSUBSTANTIATED");
    assertThat(told.toString()).as("the reason is the officers' own").doesNotContain("通道畅通");
    JsonNode row = row(report, refuted);
    assertThat(row.get("status").asString()).isEqualTo("UNSUBSTANTIATED");
    assertThat(row.has("hazardId")).isFalse();
    assertThat(row.at("/due/deadline").asString()).isEqualTo("REPLY");
    assertThat(HazardCallers.told(callers.officer(), report.id(), refuted))
        .contains("REPORT_TO_REPLY");
    assertProblem(
        callers
            .officer()
            .post(
                OFFICERS + "/" + report.id() + "/reward-assessment",
                "{\"basis\":\"GENERAL_HAZARD\",\"amountYuan\":800}"),
        409,
        "reward",
        "report-not-substantiated");

    callers.post(callers.officer(), report, "reply", "{\"reply\":\"经核查不属实\"}");
    assertThat(callers.track(report).get("reply").asString()).isEqualTo("经核查不属实");
  }

  @Test
  void aVerificationIsExtendedOnceAndItsReporterSeesUntilWhen() {
    Kept report = verifying();
    Instant before = dueAt(report);
    JsonNode extended =
        callers.post(callers.officer(), report, "verification-extension", "{\"reason\":\"需委托检测\"}");
    assertThat(types(report)).endsWith("public-report-verification-extended.v1");
    assertThat(Duration.between(before, dueAt(report))).isEqualTo(Duration.ofDays(30));
    JsonNode row = row(report, extended);
    assertThat(row.get("status").asString()).isEqualTo("VERIFYING");
    assertThat(Instant.parse(row.at("/due/at").asString())).isEqualTo(dueAt(report));
    assertProblem(
        callers
            .officer()
            .post(
                OFFICERS + "/" + report.id() + "/verification-extension", "{\"reason\":\"检测未完成\"}"),
        409,
        "public-report",
        "already-extended");
  }

  private Kept verifying() {
    Kept report = callers.reported("");
    callers.post(
        callers.officer(),
        report,
        "acceptance",
        "{\"category\":\"FIRE_AND_EXITS\",\"summary\":\"疏散通道被堵\"}");
    callers.post(callers.officer(), report, "verification", "{}");
    return report;
  }

  private Instant dueAt(Kept report) {
    return Instant.parse(callers.track(report).get("dueAt").asString());
  }

  private JsonNode row(Kept report, JsonNode step) {
    return callers
        .officer()
        .get(OFFICERS + "/" + report.id() + "?after=" + step.get("after").asString())
        .json();
  }

  private List<String> types(Kept report) {
    return eventsOf(report.id()).stream()
        .map(event -> event.getString("type").replace("org.shouwang.hazard.", ""))
        .toList();
  }
}
