package org.shouwang.hazard;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.hazard.EvidenceCallers.shown;
import static org.shouwang.hazard.HazardCallers.COOP;
import static org.shouwang.hazard.HazardCallers.OTHER;
import static org.shouwang.hazard.HazardCallers.OWN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.testing.Api;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Worklists of every role, narrowed, in every order, page by page. */
class WorklistOrdersIT extends FindingHazardsIT {
  private static final String LIST = "/api/v1/hazards/worklist?list=";
  private static final String WHY = "{\"reason\":\"x\"}";
  private static final String AS_MAJOR =
      "{\"grade\":\"MAJOR\",\"criterion\":{\"standard\":\"应急管理部令第10号\",\"clause\":\"第三条（二）\",\"version\":\"2023\"}}";

  @Autowired Clock clock;

  @Test
  void everyOrderGoesBothWaysAndItsPagesAreTheWhole() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      String hazard = reported("SPECIAL_WORK", "");
      callers.post(callers.officer(), hazard, "confirmation", i % 3 == 1 ? AS_MAJOR : GENERAL);
      Api by = i % 2 == 0 ? callers.officer() : callers.safetyOfficer();
      LocalDate dueOn = LocalDate.now(clock).plusDays(2 + i * 5 % 7 / 2); // some the same day
      callers.post(
          by,
          hazard,
          "assignment",
          "{\"measure\":\"TIME_LIMITED\",\"dueOn\":\"%s\"}".formatted(dueOn));
      made.add(hazard);
    }
    String mine = LIST + "TO_RECTIFY&category=SPECIAL_WORK";
    Api reader = callers.responsible();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(ids(all(reader, mine, 200))).containsExactlyInAnyOrderElementsOf(made));

    Map<String, Comparator<JsonNode>> orders = new LinkedHashMap<>();
    orders.put("FIRST LAST", comparing(item -> Instant.parse(item.get("dueAt").asString())));
    orders.put("OLDEST NEWEST", comparing(item -> Instant.parse(item.at("/report/at").asString())));
    orders.put(
        "MAJOR_LAST MAJOR_FIRST", comparing(item -> item.at("/confirmation/grade").asString()));
    orders.forEach(
        (both, by) -> {
          String up = mine + "&order=" + both.split(" ")[0];
          String down = mine + "&order=" + both.split(" ")[1];
          List<JsonNode> rising = all(reader, up, 200);
          assertThat(rising).hasSameSizeAs(made).isSortedAccordingTo(by);
          assertThat(ids(all(reader, down, 200))).isEqualTo(ids(rising).reversed());
          for (String way : List.of(up, down)) {
            assertThat(ids(all(reader, way, 2))).isEqualTo(ids(all(reader, way, 200)));
          }
        });

    Function<String, List<String>> found = more -> ids(all(reader, mine + more, 3));
    assertThat(found.apply("&authority=OFFICER"))
        .containsExactlyInAnyOrder(made.get(0), made.get(2), made.get(4), made.get(6));
    assertThat(found.apply("&authority=PEER&grade=MAJOR")).containsExactly(made.get(1));
    assertThat(found.apply("&grade=MAJOR&order=MAJOR_FIRST"))
        .containsExactlyInAnyOrder(made.get(1), made.get(4));
    assertThat(found.apply("&cooperative=" + COOP + "&enterprise=" + OWN)).hasSize(7);
    assertThat(found.apply("&enterprise=" + OTHER)).isEmpty();
    assertThat(found.apply("&timeliness=ESCALATED_L3,REFERRED")).isEmpty();
    assertThat(found.apply("&overdue=true")).isEmpty();
    assertThat(found.apply("&overdue=false")).hasSize(7);
    passed = passed.plusDays(4);
    List<String> late = found.apply("&overdue=true");
    List<String> inTime = found.apply("&overdue=false");
    assertThat(late).isNotEmpty();
    assertThat(inTime).isNotEmpty().doesNotContainAnyElementsOf(late);
    assertThat(late.size() + inTime.size()).isEqualTo(7);
    for (String bad :
        List.of("&grade=HUGE", "&order=ANYHOW", "&authority=GOD", "&timeliness=LATE")) {
      assertThat(reader.get(mine + bad).status()).as(bad).isEqualTo(422);
    }
    String cursor = reader.get(mine + "&limit=2").json().get("next").asString();
    assertThat(reader.get(mine + "&limit=2&order=LAST&cursor=" + cursor).status())
        .as("a cursor holds for its order")
        .isEqualTo(422);
  }

  @Test
  void theCountsOfEveryRolesListsAreWhatItsPagesHold() {
    someOfEverything();
    Map<String, Api> readers = new LinkedHashMap<>();
    readers.put("employee", member(OWN, Role.EMPLOYEE));
    readers.put("safety manager", callers.responsible());
    readers.put("principal", callers.principal());
    readers.put("peer", callers.peer());
    readers.put("receiving principal", member(OTHER, Role.PRINCIPAL));
    readers.put("cooperative lead", member(OTHER, Role.COOP_LEAD));
    readers.put("cooperative safety officer", callers.safetyOfficer());
    readers.put("expert", callers.expert());
    readers.put("township officer", township("xihu"));
    readers.put("another township's", township("houcun"));
    readers.put("officer", callers.officer());
    readers.put("leader", callers.leader());
    Map<String, List<String>> lists = new LinkedHashMap<>();
    readers.forEach(
        (name, reader) ->
            reader
                .get("/api/v1/hazards/worklists")
                .json()
                .get("items")
                .forEach(
                    badge -> {
                      String list = badge.get("list").asString();
                      List<JsonNode> items = all(reader, LIST + list, 60);
                      assertThat(ids(items)).as(name + " " + list).doesNotHaveDuplicates();
                      assertThat(items).as(name + " " + list).hasSize(badge.get("count").asInt());
                      if (badge.has("overdue")) {
                        assertThat(all(reader, LIST + list + "&overdue=true", 60))
                            .as(name + " " + list + ", overdue")
                            .hasSize(badge.get("overdue").asInt());
                      }
                      if (!items.isEmpty()) {
                        lists.computeIfAbsent(name, key -> new ArrayList<>()).add(list);
                      }
                    }));
    assertThat(lists.get("officer"))
        .contains(
            "TO_CONFIRM",
            "TO_ASSIGN",
            "EXTENSIONS",
            "PLANS",
            "TRANSFERS_TO_IMPOSE",
            "RESUMPTIONS",
            "LOOK_BACKS",
            "APPEALS",
            "LISTED",
            "LISTINGS_TO_PUBLISH")
        .isEqualTo(lists.get("leader"));
    assertThat(lists.get("township officer"))
        .as("what is made public is the bureau's")
        .isEqualTo(without("LISTINGS_TO_PUBLISH", lists.get("officer")));
    assertThat(lists).doesNotContainKey("another township's");
    assertThat(lists.get("expert")).contains("TO_CONFIRM", "APPEALS", "LOOK_BACKS");
    assertThat(lists.get("principal")).contains("TO_RECTIFY", "LISTED");
    assertThat(lists.get("receiving principal")).contains("TRANSFERS");
    assertThat(lists.get("cooperative safety officer")).contains("EXTENSIONS");
    for (String path : List.of("RESUMPTIONS", "PLANS", "TRANSFERS_TO_IMPOSE", "APPEALS")) {
      assertThat(callers.responsible().get(LIST + path).status()).as(path).isEqualTo(403);
    }
    assertThat(callers.safetyOfficer().get(LIST + "RESUMPTIONS").status()).isEqualTo(403);
    assertThat(callers.officer().get(LIST + "NONE").status()).isEqualTo(422);
  }

  private static List<String> without(String one, List<String> of) {
    return of.stream().filter(each -> !each.equals(one)).toList();
  }

  /** One hazard in each of the lists. */
  private void someOfEverything() {
    String appealed = callers.reported();
    callers.post(callers.expert(), appealed, "dismissal", WHY);
    callers.post(callers.officer(), appealed, "appeal", WHY);

    String planned = confirmed(AS_MAJOR);
    callers.post(callers.principal(), planned, "governance-plan", PLAN);
    callers.post(callers.leader(), planned, "listing", "{\"level\":\"DISTRICT\",\"reason\":\"x\"}");

    String offered = confirmed(GENERAL);
    transfer(offered);
    String declined = confirmed(GENERAL);
    transfer(declined);
    callers.post(member(OTHER, Role.PRINCIPAL), declined, "transfer-refusal", WHY);

    String extended = confirmed(GENERAL);
    callers.post(callers.officer(), extended, "assignment", LIMITED);
    LocalDate later = LocalDate.now(clock).plusDays(30);
    callers.post(
        callers.principal(),
        extended,
        "extension-request",
        "{\"dueOn\":\"%s\",\"reason\":\"备件未到\"}".formatted(later));

    String closed = confirmed(GENERAL);
    callers.post(callers.officer(), closed, "assignment", LIMITED);
    callers.post(callers.responsible(), closed, "rectification", "{\"measures\":\"x\"}");
    callers.post(callers.peer(), closed, "acceptance", "{}");

    String stopped = confirmed(AS_MAJOR);
    callers.post(
        callers.officer(), stopped, "suspension", "{\"extent\":\"FULL\",\"reason\":\"x\"}");
    callers.post(callers.officer(), stopped, "assignment", LIMITED);
    callers.post(callers.principal(), stopped, "governance-plan", PLAN);
    callers.post(callers.officer(), stopped, "governance-plan-approval", "{}");
    callers.post(
        callers.responsible(), stopped, "rectification", shown(callers.responsible(), "x"));
    callers.post(callers.expert(), stopped, "acceptance", "{}");
    callers.post(callers.officer(), stopped, "acceptance", "{}");
    JsonNode last = callers.post(callers.principal(), stopped, "resumption-request", "{}");
    assertThat(
            callers
                .officer()
                .get("/api/v1/hazards/worklists?after=" + last.get("after").asString())
                .status())
        .isEqualTo(200);
    JsonNode review =
        all(callers.officer(), LIST + "RESUMPTIONS", 60).stream()
            .filter(item -> item.get("id").asString().equals(stopped))
            .findFirst()
            .orElseThrow();
    assertThat(review.at("/due/daysLeft").asInt()).as("within ten days").isEqualTo(10);
  }

  private static final String GENERAL = "{\"grade\":\"GENERAL\"}";
  private static final String LIMITED = "{\"measure\":\"TIME_LIMITED\"}";
  private static final String PLAN =
      "{\"goal\":\"a\",\"method\":\"b\",\"resources\":\"c\",\"organisation\":\"d\",\"finishOn\":\"2030-01-01\",\"safety\":\"e\",\"inPlace\":[\"RESPONSIBILITY\",\"MEASURES\",\"FUNDS\",\"TIME_LIMIT\",\"CONTINGENCY_PLAN\"]}";

  private String confirmed(String body) {
    String hazard = callers.reported();
    callers.post(callers.officer(), hazard, "confirmation", body);
    return hazard;
  }

  private void transfer(String hazard) {
    callers.post(
        callers.principal(),
        hazard,
        "transfer-proposal",
        "{\"toEnterpriseId\":\"%s\",\"reason\":\"x\"}".formatted(OTHER));
  }

  @Test
  void theMapIsNarrowedLikeTheWorklists() {
    String here = ",\"position\":{\"latitude\":36.9%d,\"longitude\":118.1}";
    String open = reported("CHEMICALS", here.formatted(1));
    String major = reported("CHEMICALS", here.formatted(2));
    String assigned = reported("GUARDING", here.formatted(3));
    callers.post(callers.officer(), major, "confirmation", AS_MAJOR);
    callers.post(callers.safetyOfficer(), assigned, "confirmation", GENERAL);
    JsonNode last =
        callers.post(
            callers.safetyOfficer(), assigned, "assignment", "{\"measure\":\"IMMEDIATE\"}");
    String box = "/api/v1/hazards/map?bbox=118.0,36.8,118.2,37.0";
    String after = "&after=" + last.get("after").asString();
    assertThat(onMap(box + after)).containsExactlyInAnyOrder(open, major, assigned);
    assertThat(onMap(box + "&grade=MAJOR")).containsExactly(major);
    assertThat(onMap(box + "&authority=OFFICER")).containsExactly(major);
    assertThat(onMap(box + "&category=CHEMICALS&authority=PEER")).containsExactly(open);
    assertThat(onMap(box + "&status=RECTIFYING")).containsExactly(assigned);
    assertThat(onMap(box + "&cooperative=" + COOP + "&enterprise=" + OWN)).hasSize(3);
    assertThat(onMap(box + "&enterprise=" + OTHER)).isEmpty();
    assertThat(onMap(box + "&timeliness=NONE,DUE_SOON")).hasSize(3);
    assertThat(onMap(box + "&overdue=true")).isEmpty();
    passed = passed.plusDays(2);
    assertThat(onMap(box + "&overdue=true")).containsExactly(assigned);
    assertThat(onMap(box + "&overdue=false")).containsExactlyInAnyOrder(open, major);
    JsonNode counted = callers.officer().get(box + "&limit=1&overdue=false").json();
    assertThat(counted.get("total").asInt()).isEqualTo(2);
    assertThat(counted.get("points")).isEmpty();
    for (String bad :
        List.of("&limit=0", "&limit=1001", "&limit=x", "&grade=HUGE", "&overdue=maybe")) {
      assertThat(callers.officer().get(box + bad).status()).as(bad).isEqualTo(422);
    }
  }

  private List<String> onMap(String of) {
    return callers
        .officer()
        .get(of)
        .json()
        .get("points")
        .valueStream()
        .map(point -> point.get("id").asString())
        .toList();
  }

  private String reported(String category, String more) {
    Api.Reply reply =
        callers
            .safetyOfficer()
            .post(
                "/api/v1/hazards",
                "{\"enterpriseId\":\"%s\",\"category\":\"%s\",\"description\":\"x\"%s}"
                    .formatted(OWN, category, more));
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply.json().get("id").asString();
  }

  /** All pages of a list. */
  private static List<JsonNode> all(Api reader, String of, int limit) {
    List<JsonNode> items = new ArrayList<>();
    String next = "";
    do {
      Api.Reply reply = reader.get(of + "&limit=" + limit + next);
      assertThat(reply.status()).as(reply.text()).isEqualTo(200);
      reply.json().get("items").forEach(items::add);
      next = reply.json().has("next") ? "&cursor=" + reply.json().get("next").asString() : "";
    } while (!next.isEmpty());
    return items;
  }

  private static List<String> ids(List<JsonNode> items) {
    return items.stream().map(item -> item.get("id").asString()).toList();
  }

  private Api member(String enterprise, Role role) {
    return Api.at(port).as(STACK.tokens().member(enterprise, COOP, role));
  }

  private Api township(String name) {
    return Api.at(port)
        .as(STACK.tokens().of(Role.TOWNSHIP_OFFICER).district("371102").township(name).sign());
  }
}
