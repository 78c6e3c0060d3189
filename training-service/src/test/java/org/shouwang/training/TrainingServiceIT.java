package org.shouwang.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;
import static org.shouwang.training.domain.TrainingFacts.id;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.membership.PersonLeftV1;
import org.shouwang.contracts.membership.Position;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.ForeignThings;
import tools.jackson.databind.JsonNode;

/** The service as its callers see it. */
class TrainingServiceIT extends TrainingIT {
  /** What a drill showed at an enterprise. */
  private static final String PROBLEM =
      """
      {"enterpriseId":"%s","category":"FIRE_AND_EXITS","description":"疏散通道受阻",
       "position":{"latitude":35.412345,"longitude":119.456789},
       "accidentClass":{"version":"1986","code":"5"}}""";

  @Test
  void whoAttendsAndPassesMeetsHerHoursAndIsCovered() {
    String worker = registered("ent-7");
    String failed = registered("ent-7");
    String session = held(1440);
    JsonNode recorded =
        ok(
            head.post(
                attendance(session),
                attendees(attendee(worker, "ent-7", true), attendee(failed, "ent-7", false))));
    await().atMost(Duration.ofSeconds(20)).until(() -> staff(worker).get("met").asBoolean());
    assertThat(staff(worker).get("totalMinutes").asInt()).isEqualTo(1440);
    assertThat(staff(failed).get("met").asBoolean()).isFalse();
    assertThat(staff(failed).get("totalMinutes").asInt()).isZero();

    JsonNode own = ok(manager.get("/api/v1/training/coverage?enterprise=" + id("ent-7")));
    JsonNode all = ok(head.get("/api/v1/training/coverage?cooperative=" + COOP));
    assertThat(own.get("n").asInt()).isPositive().isLessThan(own.get("total").asInt());
    assertThat(all.get("total").asInt()).isGreaterThanOrEqualTo(own.get("total").asInt());

    String list = "/api/v1/training/sessions?cooperative=%s&after=%s";
    JsonNode shown =
        ok(officer.get(list.formatted(COOP, recorded.get("after").asString())))
            .get("items")
            .valueStream()
            .filter(one -> one.get("id").asString().equals(session))
            .findFirst()
            .orElseThrow();
    assertThat(shown.get("attended").asInt()).isEqualTo(2);
    assertThat(shown.get("passed").asInt()).isEqualTo(1);
  }

  @Test
  void aLeaverCountsNoLongerAndCannotAttend() {
    String leaver = registered("ent-7");
    String session = held(60);
    Api once = head.key("attendance-" + session);
    String body = attendees(attendee(leaver, "ent-7", true));
    Api.Reply first = once.post(attendance(session), body);
    STACK.publish(
        leaver,
        new Owner(DISTRICT, null, id("ent-7")),
        new PersonLeftV1(Instant.now(), id("ent-7"), Position.EMPLOYEE, null));
    await().atMost(Duration.ofSeconds(20)).until(() -> staff(leaver).has("leftAt"));
    assertPointer(head.post(attendance(held(60)), body), "/attendees/0/personId");
    assertThat(once.post(attendance(session), body).text())
        .as("a retry is told its first outcome, whatever has become of the world")
        .isEqualTo(first.text());
  }

  @Test
  void onlyStaffOnFileAttends() {
    String worker = registered("ent-7");
    String session = held(60);
    assertPointer(
        head.post(attendance(session), attendees(attendee(id("per-nobody"), "ent-7", true))),
        "/attendees/0/personId");
    assertPointer(
        head.post(attendance(session), attendees(attendee(worker, "ent-8", true))),
        "/attendees/0/enterpriseId");
    assertPointer(
        head.post(attendance(session), attendees(attendee(worker, "ent-66", true))),
        "/attendees/0/enterpriseId");
    ok(head.post(attendance(session), attendees(attendee(worker, "ent-7", true))));
    assertProblem(
        head.post(attendance(session), attendees(attendee(worker, "ent-7", true))),
        409,
        "training",
        "already-signed-in");
  }

  @Test
  void anEnterpriseHoldsSessionsOfItsOwn() {
    String worker = registered("ent-7");
    String stranger = registered("ent-8");
    String body = "{\"kind\":\"COURSE\",\"topic\":\"岗位操作规程\",\"minutes\":60}";
    String session = created(manager.post("/api/v1/training/sessions", body)).get("id").asString();
    ok(manager.post(attendance(session), attendees(attendee(worker, "ent-7", true))));
    String others = attendees(attendee(stranger, "ent-8", true));
    assertPointer(manager.post(attendance(session), others), "/attendees/0/enterpriseId");
    Api other = as(STACK.tokens().member(id("ent-8"), COOP, Role.SAFETY_MANAGER));
    assertThat(other.post(attendance(session), others).status()).isEqualTo(404);
  }

  @Test
  void drillsAndCasesAreRecordedAndListed() {
    held(60); // the cooperative is known by now
    JsonNode drill = created(head.post("/api/v1/training/drills", drill(12, "ent-7")));
    JsonNode drills =
        ok(officer.get("/api/v1/training/drills?after=" + drill.get("after").asString()));
    assertThat(drills.at("/items/0/scenario").asString()).isEqualTo("氨泄漏");
    assertPointer(head.post("/api/v1/training/drills", drill(12, "ent-66")), "/participants/0");
    String findings = "/api/v1/training/drills/" + drill.get("id").asString() + "/findings";
    JsonNode found = ok(head.post(findings, PROBLEM.formatted(id("ent-7"))));
    assertThat(found.get("finding").asString()).startsWith("fin-");
    JsonNode shown =
        ok(officer.get("/api/v1/training/drills?after=" + found.get("after").asString()));
    assertThat(shown.at("/items/0/findings").asInt()).isEqualTo(1);
    assertProblem(
        head.post(findings, PROBLEM.formatted(id("ent-8"))), 422, "training", "not-a-participant");
    String study = "{\"cooperativeId\":\"%s\",\"title\":\"触电事故\",\"lesson\":\"断电挂牌\"}";
    JsonNode shared = created(head.post("/api/v1/training/cases", study.formatted(COOP)));
    JsonNode cases =
        ok(manager.get("/api/v1/training/cases?after=" + shared.get("after").asString()));
    assertThat(cases.at("/items/0/lesson").asString()).isEqualTo("断电挂牌");
  }

  @Test
  void anotherTenantsThingsDoNotExist() {
    String worker = registered("ent-7");
    String session = held(60);
    String drill =
        created(head.post("/api/v1/training/drills", drill(12, "ent-7"))).get("id").asString();
    Api district = as(STACK.tokens().officer("230109"));
    Api cooperative =
        as(STACK.tokens().member(id("ent-50"), id("coop-5"), Role.COOP_SAFETY_OFFICER));
    String list = attendees(attendee(worker, "ent-7", true));
    assertThat(
            new ForeignThings(
                    port, STACK.tokens(), STACK.tokens().member(id("ent-7"), COOP, Role.values()))
                .thing("/api/v1/training/drills/{id}", drill)
                .thing("/api/v1/training/sessions/{id}", session)
                .body("/api/v1/training/sessions/{id}/attendance", list)
                .body("/api/v1/training/drills/{id}/findings", PROBLEM.formatted(id("ent-7")))
                .findings())
        .isEmpty();
    String coverage = "/api/v1/training/coverage?";
    for (Api stranger : List.of(district, cooperative)) {
      assertThat(stranger.get("/api/v1/training/sessions").json().get("items")).isEmpty();
      assertThat(stranger.get("/api/v1/training/staff").json().get("items")).isEmpty();
      assertThat(stranger.get(coverage + "cooperative=" + COOP).status()).isEqualTo(404);
      assertThat(stranger.get(coverage + "enterprise=" + id("ent-7")).status()).isEqualTo(404);
      assertThat(stranger.post("/api/v1/training/sessions", session(60)).status()).isEqualTo(422);
    }
    assertThat(Api.at(port).get("/api/v1/training/sessions").status()).isEqualTo(401);
    assertThat(officer.get("/api/v1/training/coverage").status()).isEqualTo(422);
  }
}
