package org.shouwang.demo.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shouwang.demo.client.Answer;
import org.shouwang.demo.client.Body;
import org.shouwang.demo.client.Patience;
import org.shouwang.demo.plan.Campaign;
import org.shouwang.demo.plan.Finding;
import org.shouwang.demo.plan.Strength;
import org.shouwang.demo.plan.Visit;

/**
 * One joint inspection (联合互查): planned, every visit recorded and signed, findings locked, feedback
 * given, closed; meanwhile each finding has become a hazard that goes its way.
 */
final class JointInspection {
  private final Scene scene;
  private final Hazards hazards;
  private final LookBacks lookBacks;

  JointInspection(Scene scene, Hazards hazards, LookBacks lookBacks) {
    this.scene = scene;
    this.hazards = hazards;
    this.lookBacks = lookBacks;
  }

  void play(Campaign campaign) {
    String id = plan(campaign);
    Together.each(campaign.visits(), visit -> record(visit, id));
    List<Runnable> rest = new ArrayList<>();
    rest.add(() -> finish(campaign, id));
    campaign.visits().forEach(visit -> rest.add(() -> hazards.of(visit)));
    Together.all(rest);
  }

  private String plan(Campaign campaign) {
    return scene
        .actOnceKnown(
            "safety",
            campaign.key(),
            "/campaigns",
            Body.of("cooperativeId", scene.cooperative())
                .with("title", campaign.title())
                .with("plannedFor", campaign.plannedFor())
                .with(
                    "enterprises",
                    scene.ids(campaign.visits().stream().map(Visit::enterprise).toList()))
                .with("occurredAt", campaign.plannedAt()))
        .id();
  }

  private void record(Visit visit, String campaignId) {
    String leading = visit.inspectors().getFirst() + "-safety";
    Answer arrived =
        scene.actOnceKnown(
            leading,
            visit.key(),
            "/visits",
            Body.of("campaignId", campaignId)
                .with("enterpriseId", scene.id(visit.enterprise()))
                .with("team", team(visit))
                .with("occurredAt", visit.arrivedAt()));
    scene.enters(visit.key(), arrived);
    lookBacks.of(visit, arrived);
    String route = "/visits/" + arrived.id();
    for (Finding finding : visit.findings()) {
      Answer recorded = scene.act(leading, finding.key(), route + "/findings", body(finding));
      hazards.raisedFrom(finding, recorded.json().path("finding").asString());
    }
    for (Strength strength : visit.strengths()) {
      scene.act(
          leading,
          strength.key(),
          route + "/strengths",
          Body.of("description", strength.description()).with("occurredAt", strength.at()));
    }
    scene.act(
        visit.enterprise() + "-principal",
        visit.key() + "/signature",
        route + "/signature",
        Body.of("occurredAt", visit.signedAt()));
  }

  /** The safety managers of the enterprises that send them, and the expert who comes along. */
  private List<Map<String, Object>> team(Visit visit) {
    List<Map<String, Object>> team = new ArrayList<>();
    for (String inspector : visit.inspectors()) {
      team.add(
          new TreeMap<>(
              Map.of(
                  "personId",
                  scene.id(inspector + "/safety"),
                  "enterpriseId",
                  scene.id(inspector),
                  "expert",
                  false)));
    }
    String expert = visit.expert();
    if (expert != null) {
      team.add(new TreeMap<>(Map.of("personId", scene.id(expert), "expert", true)));
    }
    return team;
  }

  private static Body body(Finding finding) {
    return Body.of("category", finding.flaw().category())
        .with("clause", finding.flaw().clause())
        .with("description", finding.flaw().description())
        .with("place", finding.flaw().place())
        .with("commonality", finding.flaw().common() ? "COMMON" : "SPECIFIC")
        .with("occurredAt", finding.at());
  }

  private void finish(Campaign campaign, String id) {
    awaitSignatures(campaign, id);
    String route = "/campaigns/" + id;
    scene.actOnceKnown(
        "safety",
        campaign.key() + "/lock",
        route + "/findings-lock",
        Body.of("occurredAt", campaign.lockedAt()));
    scene.act(
        "lead",
        campaign.key() + "/feedback",
        route + "/feedback-meeting",
        Body.of("commonProblems", campaign.commonProblems())
            .with("attendance", campaign.visits().size() * 3)
            .with("occurredAt", campaign.feedbackAt()));
    // What an officer looked back at has to be heard of first.
    scene.actOnceKnown(
        "lead",
        campaign.key() + "/closure",
        route + "/closure",
        Body.of("occurredAt", campaign.closedAt()));
  }

  /** Whoever locks the findings sees first that every visit is signed. */
  private void awaitSignatures(Campaign campaign, String id) {
    scene
        .platform()
        .getUntil(
            scene.login("safety"),
            Scene.API + "/visits?campaign=" + id,
            Patience.FOR_THE_NEWS,
            visits ->
                visits
                        .path("items")
                        .valueStream()
                        .filter(visit -> visit.hasNonNull("finishedAt"))
                        .count()
                    == campaign.visits().size());
  }
}
