package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.hazard.EvidenceCallers.shown;
import static org.shouwang.hazard.HazardCallers.COOP;
import static org.shouwang.hazard.HazardCallers.OTHER;
import static org.shouwang.hazard.HazardCallers.OWN;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.testing.Api;
import tools.jackson.databind.JsonNode;

/** Hazards found by whom they wait for. */
class WorklistsIT extends FindingHazardsIT {
  @Test
  void aWorklistHoldsWhatWaitsForItsCallerAndNothingElse() {
    String hazard = callers.reported();
    Api own = as(STACK.tokens().member(OWN, COOP, Role.COOP_SAFETY_OFFICER));
    Api lead = as(STACK.tokens().member(OTHER, COOP, Role.COOP_LEAD));
    waits(callers.safetyOfficer(), "TO_CONFIRM", hazard, true);
    waits(own, "TO_CONFIRM", hazard, false);
    assertThat(callers.responsible().get("/api/v1/hazards/worklist?list=TO_CONFIRM").status())
        .isEqualTo(403);

    callers.post(callers.safetyOfficer(), hazard, "confirmation", "{\"grade\":\"GENERAL\"}");
    waits(lead, "TO_ASSIGN", hazard, true);
    waits(callers.safetyOfficer(), "TO_CONFIRM", hazard, false);
    callers.post(lead, hazard, "assignment", "{\"measure\":\"TIME_LIMITED\"}");
    JsonNode mine = waits(callers.responsible(), "TO_RECTIFY", hazard, true);
    assertThat(mine.at("/due/daysLeft").asInt()).isEqualTo(15);
    assertThat(mine.at("/due/daysOverdue").asInt()).isZero();
    assertThat(mine.has("since")).isTrue();
    waits(callers.peer(), "TO_RECTIFY", hazard, false);
    waits(callers.responsible(), "OVERDUE", hazard, false);

    callers.post(
        callers.principal(),
        hazard,
        "extension-request",
        "{\"dueOn\":\"%s\",\"reason\":\"备件未到\"}"
            .formatted(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30 + passed.toDays())));
    waits(callers.officer(), "EXTENSIONS", hazard, true);
    waits(own, "EXTENSIONS", hazard, false);
    callers.post(callers.officer(), hazard, "extension-refusal", "{\"reason\":\"x\"}");
    waits(callers.officer(), "EXTENSIONS", hazard, false);

    callers.post(callers.responsible(), hazard, "rectification", "{\"measures\":\"已整改\"}");
    waits(callers.peer(), "TO_ACCEPT", hazard, true);
    waits(callers.responsible(), "TO_ACCEPT", hazard, false);
    callers.post(callers.peer(), hazard, "acceptance", "{}");
    JsonNode lookBack = waits(callers.peer(), "LOOK_BACKS", hazard, true);
    assertThat(lookBack.at("/due/daysLeft").asInt()).isEqualTo(90);
  }

  @Test
  void aMajorHazardWaitsForEachOfBothOnce() {
    String hazard = callers.reported();
    callers.post(
        callers.officer(),
        hazard,
        "confirmation",
        "{\"grade\":\"MAJOR\",\"criterion\":{\"standard\":\"应急管理部令第10号\",\"clause\":\"第三条（二）\",\"version\":\"2023\"}}");
    callers.post(callers.leader(), hazard, "listing", "{\"level\":\"DISTRICT\",\"reason\":\"x\"}");
    waits(callers.officer(), "LISTED", hazard, true);
    waits(callers.responsible(), "LISTED", hazard, true);
    waits(callers.peer(), "LISTED", hazard, false);
    callers.post(callers.officer(), hazard, "assignment", "{\"measure\":\"IMMEDIATE\"}");
    callers.post(
        callers.principal(),
        hazard,
        "governance-plan",
        "{\"goal\":\"a\",\"method\":\"b\",\"resources\":\"c\",\"organisation\":\"d\",\"finishOn\":\"2030-01-01\",\"safety\":\"e\",\"inPlace\":[\"RESPONSIBILITY\",\"MEASURES\",\"FUNDS\",\"TIME_LIMIT\",\"CONTINGENCY_PLAN\"]}");
    waits(callers.officer(), "PLANS", hazard, true);
    callers.post(callers.officer(), hazard, "governance-plan-approval", "{}");
    callers.post(callers.responsible(), hazard, "rectification", shown(callers.responsible(), "x"));
    waits(callers.peer(), "TO_ACCEPT", hazard, false);
    waits(callers.expert(), "TO_ACCEPT", hazard, true);
    callers.post(callers.expert(), hazard, "acceptance", "{}");
    waits(callers.expert(), "TO_ACCEPT", hazard, false);
    waits(callers.officer(), "TO_ACCEPT", hazard, true);
  }

  @Test
  void whatIsNotSignedOffOnItsDayIsOverdueFromTheNextOn() {
    String hazard = callers.reported();
    callers.post(callers.officer(), hazard, "confirmation", "{\"grade\":\"GENERAL\"}");
    callers.post(callers.officer(), hazard, "assignment", "{\"measure\":\"IMMEDIATE\"}");
    JsonNode today = waits(callers.responsible(), "TO_RECTIFY", hazard, true);
    assertThat(today.at("/due/daysLeft").asInt()).isZero();
    assertThat(today.at("/due/daysOverdue").asInt()).isZero();
    waits(callers.officer(), "OVERDUE", hazard, false);

    passed = passed.plusDays(3);
    JsonNode over = waits(callers.officer(), "OVERDUE", hazard, true);
    assertThat(over.at("/due/daysOverdue").asInt()).isEqualTo(3);
    assertThat(over.at("/due/dueOn").asString()).isEqualTo(today.at("/due/dueOn").asString());
    waits(callers.responsible(), "OVERDUE", hazard, true);
    waits(callers.peer(), "OVERDUE", hazard, false);
    JsonNode badge = callers.responsible().get("/api/v1/hazards/worklists").json().at("/items/0");
    assertThat(badge.get("list").asString()).isEqualTo("TO_RECTIFY");
    assertThat(badge.get("overdue").asInt()).isPositive();

    callers.post(callers.responsible(), hazard, "rectification", "{\"measures\":\"x\"}");
    waits(callers.officer(), "OVERDUE", hazard, true);
    callers.post(callers.peer(), hazard, "acceptance", "{}");
    waits(callers.officer(), "OVERDUE", hazard, false);
  }

  @Test
  void badgesCountWhatTheListsHoldAndListsArePagedInTheirOrder() {
    Api officer = callers.officer();
    JsonNode badge =
        await()
            .atMost(Duration.ofSeconds(10))
            .until(
                () ->
                    officer
                        .get("/api/v1/hazards/worklists")
                        .json()
                        .get("items")
                        .valueStream()
                        .filter(b -> b.get("list").asString().equals("TO_CONFIRM"))
                        .findFirst()
                        .orElseThrow(),
                b -> b.get("count").asInt() >= MADE);
    assertThat(badge.get("zh").asString()).isEqualTo("待核实");
    List<String> listed = new ArrayList<>();
    List<String> since = new ArrayList<>();
    String of = "/api/v1/hazards/worklist?list=TO_CONFIRM&category=OTHER&limit=50";
    String next = of;
    while (!next.isEmpty()) {
      JsonNode page = officer.get(next).json();
      page.get("items").forEach(item -> listed.add(item.get("id").asString()));
      page.get("items").forEach(item -> since.add(item.get("since").asString()));
      next = page.has("next") ? of + "&cursor=" + page.get("next").asString() : "";
    }
    assertThat(listed)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(HAZARDS.stream().map(Made::id).toList());
    assertThat(since).isSorted();
    assertThat(officer.get(of + "&order=NEWEST").json().get("items")).hasSize(50);
    assertThat(
            callers
                .responsible()
                .get("/api/v1/hazards/worklists")
                .json()
                .get("items")
                .valueStream()
                .map(b -> b.get("list").asString())
                .toList())
        .containsExactly("TO_RECTIFY", "TO_ACCEPT", "OVERDUE", "TRANSFERS", "LOOK_BACKS", "LISTED");
  }

  /** The entry, where it is to wait there; whether it does, once the view has come so far. */
  private JsonNode waits(Api caller, String list, String hazard, boolean wanted) {
    String of = "/api/v1/hazards/worklist?list=" + list + "&order=NEWEST";
    return await()
        .alias(list + " holds it: " + wanted)
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                caller
                    .get(of)
                    .json()
                    .get("items")
                    .valueStream()
                    .filter(item -> item.get("id").asString().equals(hazard))
                    .findFirst(),
            found -> found.isPresent() == wanted)
        .orElse(null);
  }

  private Api as(String token) {
    return Api.at(port).as(token);
  }
}
