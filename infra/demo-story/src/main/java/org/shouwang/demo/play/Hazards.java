package org.shouwang.demo.play;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.shouwang.demo.client.Body;
import org.shouwang.demo.client.Patience;
import org.shouwang.demo.plan.Finding;
import org.shouwang.demo.plan.HazardWay;
import org.shouwang.demo.plan.HazardWay.Attempt;
import org.shouwang.demo.plan.Judge;
import org.shouwang.demo.plan.Visit;
import tools.jackson.databind.JsonNode;

/**
 * The way of each hazard (隐患闭环): the platform raises it from a finding by itself; then it is
 * confirmed, assigned, rectified, and accepted or sent back.
 */
final class Hazards {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** 五到位. */
  private static final List<String> GOVERNANCE =
      List.of("RESPONSIBILITY", "MEASURES", "FUNDS", "TIME_LIMIT", "CONTINGENCY_PLAN");

  private final Scene scene;
  private final Map<String, String> findings = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> accepters = new ConcurrentHashMap<>();
  private final LongAdder closed = new LongAdder();

  Hazards(Scene scene) {
    this.scene = scene;
  }

  /** How many were signed off (销号) so far. */
  long closed() {
    return closed.sum();
  }

  /** Whether whoever has a login accepted a hazard, with that one or another. */
  boolean accepted(String hazard, String login) {
    return accepters.getOrDefault(hazard, Set.of()).contains(login);
  }

  private void acceptedBy(String hazard, String login) {
    // The cooperative's safety officer is the leading enterprise's safety manager.
    String lead = scene.story().members().getFirst().key();
    accepters
        .computeIfAbsent(hazard, any -> ConcurrentHashMap.newKeySet())
        .add(login.equals("safety") ? lead + "-safety" : login);
  }

  /** Remembers the platform's id of a finding. */
  void raisedFrom(Finding finding, String findingId) {
    findings.put(finding.key(), findingId);
  }

  /** All hazards of one visit, side by side. */
  void of(Visit visit) {
    Map<String, String> raised = raisedIn(visit);
    Together.each(
        visit.findings(),
        finding -> {
          String hazard = raised.get(findings.get(finding.key()));
          if (hazard == null) {
            throw new StoryException("no hazard was raised from finding " + finding.key());
          }
          go(finding, hazard, visit);
        });
  }

  /** Hazards by finding, once the policy has raised one from each. */
  private Map<String, String> raisedIn(Visit visit) {
    JsonNode list =
        scene
            .platform()
            .getUntil(
                scene.login("officer"),
                Scene.API + "/hazards?limit=200&visit=" + scene.id(visit.key()),
                Patience.FOR_THE_NEWS,
                answer -> answer.path("items").size() >= visit.findings().size());
    Map<String, String> hazards = new HashMap<>();
    for (JsonNode hazard : list.path("items")) {
      String finding = hazard.path("report").path("findingId").asString();
      hazards.put(finding, hazard.path("id").asString());
    }
    return hazards;
  }

  private void go(Finding finding, String hazard, Visit visit) {
    scene.enters(finding.key(), hazard);
    HazardWay way = finding.way();
    String key = finding.key();
    String route = "/hazards/" + hazard;
    String criterion = finding.flaw().criterion();
    scene.act(
        login(way.confirmer(), visit),
        key + "/confirmation",
        route + "/confirmation",
        Body.of("grade", criterion == null ? "GENERAL" : "MAJOR")
            .with("criterion", criterion(criterion))
            .with("occurredAt", way.confirmedAt()));
    scene.act(
        assigner(way),
        key + "/assignment",
        route + "/assignment",
        Body.of("measure", way.measure())
            .with("dueOn", way.dueOn())
            .with("instruction", finding.flaw().instruction())
            .with("occurredAt", way.assignedAt()));
    if (criterion != null) {
      plan(finding, route, visit);
    }
    for (int i = 0; i < way.attempts().size(); i++) {
      attempt(finding, way.attempts().get(i), i + 1, hazard, visit);
    }
  }

  /** A major hazard is treated by a governance plan (治理方案) that an officer has approved. */
  private void plan(Finding finding, String route, Visit visit) {
    HazardWay way = finding.way();
    scene.act(
        visit.enterprise() + "-principal",
        finding.key() + "/governance-plan",
        route + "/governance-plan",
        Body.of("goal", finding.flaw().instruction())
            .with("method", finding.flaw().measures())
            .with("resources", "企业自筹资金，物资已备齐")
            .with("organisation", "主要负责人负总责，安全部牵头，车间实施")
            .with("finishOn", LocalDate.ofInstant(way.assignedAt(), SHANGHAI).plusDays(30))
            .with("safety", "治理期间停用并设警戒，应急预案已修订")
            .with("inPlace", GOVERNANCE)
            .with("occurredAt", way.assignedAt()));
    scene.act(
        "officer",
        finding.key() + "/governance-plan-approval",
        route + "/governance-plan-approval",
        Body.of("remark", "按方案实施").with("occurredAt", way.assignedAt()));
  }

  private void attempt(Finding finding, Attempt attempt, int number, String hazard, Visit visit) {
    String key = finding.key();
    String route = "/hazards/" + hazard;
    scene.act(
        visit.enterprise() + "-safety",
        key + "/rectification-" + number,
        route + "/rectification",
        Body.of("measures", finding.flaw().measures())
            .with("evidence", afterPhoto(finding, number, visit))
            .with("occurredAt", attempt.rectifiedAt()));
    String judge = login(attempt.judge(), visit);
    if (attempt.rejectedBecause() == null) {
      if (finding.flaw().criterion() != null) {
        // A major one takes an expert's acceptance beside the officer's.
        String expert = login(Judge.EXPERT, visit);
        scene.act(
            expert,
            key + "/expert-acceptance",
            route + "/acceptance",
            Body.of("remark", "治理到位").with("occurredAt", attempt.judgedAt()));
        acceptedBy(hazard, expert);
      }
      scene.act(
          judge,
          key + "/acceptance",
          route + "/acceptance",
          Body.of("remark", "现场复核合格，予以销号").with("occurredAt", attempt.judgedAt()));
      acceptedBy(hazard, judge);
      closed.increment();
    } else {
      scene.act(
          judge,
          key + "/rejection",
          route + "/rejection",
          Body.of("reason", attempt.rejectedBecause()).with("occurredAt", attempt.judgedAt()));
    }
  }

  /** A major one is shown by a photo (整改后照片). */
  private @Nullable List<String> afterPhoto(Finding finding, int number, Visit visit) {
    return finding.flaw().criterion() == null
        ? null
        : List.of(
            scene.photo(
                visit.enterprise() + "-safety", finding.key() + "/rectification-" + number));
  }

  /** The story's criteria are named like 示范判定标准 化-11, and there is one edition of them. */
  private static @Nullable Body criterion(@Nullable String named) {
    if (named == null) {
      return null;
    }
    String[] parts = named.split(" ", 2);
    return Body.of("standard", parts[0]).with("clause", parts[1]).with("version", "2025");
  }

  /** An expert advises, but the order to rectify comes from the cooperative or an officer. */
  private static String assigner(HazardWay way) {
    return way.confirmer() == Judge.SAFETY_OFFICER ? "safety" : "officer";
  }

  private static String login(Judge judge, Visit visit) {
    return switch (judge) {
      case SAFETY_OFFICER -> "safety";
      case OFFICER -> "officer";
      case EXPERT -> visit.expert() == null ? "expert-1" : visit.expert();
    };
  }
}
