package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.HazardCallers.OWN;
import static org.shouwang.hazard.PublicReportCallers.OFFICERS;
import static org.shouwang.hazard.PublicReportCallers.PUBLIC;
import static org.shouwang.hazard.PublicReportCallers.intake;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.PublicReportCallers.Kept;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.testing.Api;
import tools.jackson.databind.JsonNode;

/** Who may report, how often, and what a code and a PIN open. */
class PublicReportIntakeIT extends PublicReportIT {
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
  void aCategoryThatNoCatalogueHasIsRefusedAtTheDoor() {
    callers.reported(""); // whose district is known from then on
    String odd = intake("").replaceAll("\"category\":\"[A-Z_]+\"", "\"category\":\"HYDROGEN\"");
    assertProblem(callers.stranger().post(PUBLIC, odd), 422, "hazard", "category-unknown");
    assertProblem(
        callers.stranger().post(PUBLIC, odd.replace("HYDROGEN", "no code")), 422, "invalid");
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
}
