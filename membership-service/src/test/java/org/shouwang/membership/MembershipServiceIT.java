package org.shouwang.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.membership.MembershipContract;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.projection.Projection;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.Fillings;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Cooperatives, enterprises, members, experts and people as their callers see them. */
class MembershipServiceIT extends MembershipIT {
  @Autowired List<Projection<?>> views;

  @Test
  void everyEventOfThisContextIsShownByExactlyOneView() {
    for (Class<?> event : MembershipContract.class.getPermittedSubclasses()) {
      assertThat(views.stream().filter(v -> v.handles(event.asSubclass(ContractEvent.class))))
          .as(event.getSimpleName())
          .hasSize(1);
    }
  }

  @Test
  void aCooperativeComesToLifeWithMembersAndALead() {
    String cooperative = created(officer, "/api/v1/cooperatives", COOPERATIVE);
    post(officer, "/api/v1/cooperatives/" + cooperative + "/piloting", "{}");
    String enterprise = enterprise("龙头示例厂");
    Api principal = as(STACK.tokens().member(enterprise, cooperative, Role.PRINCIPAL));
    String membership = created(principal, "/api/v1/memberships", parties(cooperative, enterprise));
    assertProblem(
        officer.post(
            "/api/v1/cooperatives/" + cooperative + "/lead",
            "{\"enterpriseId\":\"" + enterprise + "\"}"),
        409,
        "membership",
        "lead-not-active-member");
    assertProblem(
        principal.post("/api/v1/memberships/" + membership + "/approval", "{}"), 403, "forbidden");

    post(officer, "/api/v1/memberships/" + membership + "/approval", "{}");
    JsonNode led =
        post(
            officer,
            "/api/v1/cooperatives/" + cooperative + "/lead",
            "{\"enterpriseId\":\"" + enterprise + "\",\"until\":\"2030-12-31\"}");

    JsonNode seen = read(principal, "/api/v1/cooperatives/" + cooperative, led);
    assertThat(seen.get("stage").asString()).isEqualTo("PILOTING");
    assertThat(seen.at("/lead/enterpriseId").asString()).isEqualTo(enterprise);
    JsonNode members = read(principal, "/api/v1/memberships?cooperative=" + cooperative, led);
    assertThat(members.at("/items/0/standing").asString()).isEqualTo("ACTIVE");
    JsonNode meeting =
        post201(
            officer,
            "/api/v1/meetings",
            """
            {"cooperativeId":"%s","kind":"EXCHANGE","topic":"粉尘防爆","participants":["%s"],"attendance":3}"""
                .formatted(cooperative, enterprise));
    JsonNode meetings = read(principal, "/api/v1/meetings?cooperative=" + cooperative, meeting);
    assertThat(meetings.at("/items/0/topic").asString()).isEqualTo("粉尘防爆");
  }

  @Test
  void ofTwoConcurrentRegistrationsOfOneCreditCodeOneWins() throws Exception {
    String body =
        "{\"name\":\"示例厂\",\"creditCode\":\"914403001922038216\",\"industry\":\"C26\",\"fictitious\":true}";
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Callable<Api.Reply> register = () -> officer.post("/api/v1/enterprises", body);
      List<Integer> answers =
          two.invokeAll(List.of(register, register)).stream()
              .map(Future::resultNow)
              .map(Api.Reply::status)
              .sorted()
              .toList();
      assertThat(answers).containsExactly(201, 409);
    }
    assertProblem(
        officer.post("/api/v1/enterprises", body), 409, "membership", "credit-code-taken");
    assertProblem(
        officer.post("/api/v1/enterprises", body.replace("8216", "8217")),
        422,
        "membership",
        "credit-code-invalid");
    assertThat(foreigner.post("/api/v1/enterprises", body).status()).isEqualTo(201);
  }

  @Test
  void enterprisesAreSearchedAndPaged() {
    String marker = UUID.randomUUID().toString().substring(0, 8);
    JsonNode last = null;
    for (int i = 0; i < 5; i++) {
      last = post201(officer, "/api/v1/enterprises", enterpriseBody("Ａ" + marker + "第" + i + "厂"));
    }
    String search = "/api/v1/enterprises?limit=3&query=a" + marker;
    JsonNode first = read(officer, search, last);
    assertThat(first.get("items")).hasSize(3);
    String behind = search + "&cursor=" + first.get("next").asString();
    Api operator = as(STACK.tokens().operator());
    Fillings.rebuild(operator, "enterprises");
    JsonNode rest = officer.get(behind).json();
    assertThat(rest.get("items")).hasSize(2);
    assertThat(rest.has("next")).isFalse();
    Fillings.dropKept(operator, "enterprises");
    assertProblem(officer.get(behind), 422, "cursor-invalid");
    assertThat(foreigner.get("/api/v1/enterprises?query=" + marker).json().get("items")).isEmpty();
  }

  @Test
  void anotherDistrictsThingsDoNotExist() {
    String cooperative = created(officer, "/api/v1/cooperatives", COOPERATIVE);
    String enterprise = enterprise("示例厂");
    String route = "/api/v1/cooperatives/" + cooperative;
    assertThat(foreigner.get(route).status()).isEqualTo(404);
    assertThat(foreigner.post(route + "/piloting", "{}").status()).isEqualTo(404);
    assertThat(foreigner.post("/api/v1/memberships", parties(cooperative, enterprise)).status())
        .isEqualTo(404);
    String elsewhere = enterpriseOf(foreigner, "外区示例厂");
    assertProblem(
        officer.post("/api/v1/memberships", parties(cooperative, elsewhere)),
        404,
        "membership",
        "no-such-enterprise");
  }

  @Test
  void aTownshipsOfficerReachesWhatLiesInHerTownship() {
    String here = enterprise("示例厂");
    String elsewhere =
        created(
            officer, "/api/v1/enterprises", enterpriseBody("外镇示例厂").replace("xihu", "elsewhere"));
    String person = "{\"name\":\"示例人\",\"position\":\"EMPLOYEE\",\"enterpriseId\":\"%s\"}";
    post201(officer, "/api/v1/people", person.formatted(here));
    JsonNode last = post201(officer, "/api/v1/people", person.formatted(elsewhere));
    Api xihu =
        as(STACK.tokens().of(Role.TOWNSHIP_OFFICER).district("371102").township("xihu").sign());
    Api nowhere = as(STACK.tokens().of(Role.TOWNSHIP_OFFICER).district("371102").sign());

    assertThat(read(officer, "/api/v1/people?enterprise=" + elsewhere, last).get("items"))
        .hasSize(1);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> xihu.get("/api/v1/enterprises/" + here).status() == 200);
    assertThat(read(xihu, "/api/v1/people?enterprise=" + here, last).get("items")).hasSize(1);
    assertThat(xihu.get("/api/v1/people?enterprise=" + elsewhere).json().get("items")).isEmpty();
    assertThat(xihu.get("/api/v1/enterprises/" + elsewhere).status()).isEqualTo(404);
    assertThat(xihu.post("/api/v1/people", person.formatted(elsewhere)).status()).isEqualTo(404);
    assertThat(nowhere.get("/api/v1/enterprises").json().get("items")).isEmpty();
    assertThat(nowhere.get("/api/v1/people").json().get("items")).isEmpty();
    assertThat(nowhere.post("/api/v1/enterprises", enterpriseBody("示例厂")).status()).isEqualTo(403);
  }

  @Test
  void namesStayInTheVaultAndGoWithAnErasure() {
    String enterprise = enterprise("示例厂");
    String name = "示例人" + UUID.randomUUID().toString().substring(0, 6);
    JsonNode registered =
        post201(
            officer,
            "/api/v1/people",
            """
            {"name":"%s","phone":"13800001234","position":"EMPLOYEE","enterpriseId":"%s"}"""
                .formatted(name, enterprise));
    String person = registered.get("id").asString();
    String byName = "/api/v1/people?name=" + encoded(name);

    JsonNode found = read(officer, byName, registered);
    assertThat(found.at("/items/0/id").asString()).isEqualTo(person);
    assertThat(found.at("/items/0/name").asString()).isEqualTo(name);
    assertThat(found.at("/items/0/phone").asString()).isEqualTo("138****1234");
    assertThat(foreigner.get("/api/v1/people?name=" + encoded(name)).json().get("items")).isEmpty();
    Api stranger = as(STACK.tokens().member("ent-other", "coop-other", Role.PRINCIPAL));
    assertThat(stranger.get("/api/v1/people?name=" + encoded(name)).json().get("items")).isEmpty();
    assertThat(stranger.post("/api/v1/people/" + person + "/departure", "{}").status())
        .isEqualTo(404);

    JsonNode erased = post(officer, "/api/v1/people/" + person + "/erasure", "{}");
    JsonNode gone = read(officer, "/api/v1/people?enterprise=" + enterprise, erased);
    assertThat(gone.at("/items/0/erased").asBoolean()).isTrue();
    assertThat(gone.at("/items/0").has("name")).isFalse();
    assertThat(officer.get("/api/v1/people?name=" + encoded(name)).json().get("items")).isEmpty();
  }

  @Test
  void anExpertIsEngagedReleasedAndEngagedAgain() {
    String cooperative = created(officer, "/api/v1/cooperatives", COOPERATIVE);
    String person =
        created(officer, "/api/v1/people", "{\"name\":\"示例专家\",\"position\":\"EXPERT\"}");
    String body =
        "{\"personId\":\"%s\",\"cooperativeId\":\"%s\",\"specialties\":[\"电气\"]}"
            .formatted(person, cooperative);
    String expert = created(officer, "/api/v1/experts", body);
    assertProblem(officer.post("/api/v1/experts", body), 409, "membership", "already-engaged");
    post(officer, "/api/v1/experts/" + expert + "/release", "{\"reason\":\"任期届满\"}");
    JsonNode again = post201(officer, "/api/v1/experts", body);
    assertThat(again.get("id").asString()).isEqualTo(expert);
    assertThat(again.get("version").asLong()).isEqualTo(2);
    JsonNode experts = read(officer, "/api/v1/experts?cooperative=" + cooperative, again);
    assertThat(experts.at("/items/0/engaged").asBoolean()).isTrue();
  }

  @Test
  void badBodiesChangeNothing() {
    assertThat(officer.post("/api/v1/cooperatives", "{").status()).isEqualTo(400);
    assertThat(
            officer
                .post("/api/v1/cooperatives", "{\"name\":\"x\",\"kind\":\"AREA\",\"colour\":1}")
                .status())
        .isEqualTo(422);
    assertThat(officer.post("/api/v1/cooperatives", "{\"kind\":\"AREA\"}").status()).isEqualTo(422);
    assertThat(
            officer.with("Idempotency-Key", "").post("/api/v1/cooperatives", COOPERATIVE).status())
        .isEqualTo(400);
    assertThat(Api.at(port).post("/api/v1/cooperatives", COOPERATIVE).status()).isEqualTo(401);
    assertThat(operator.post("/api/v1/cooperatives", COOPERATIVE).status()).isEqualTo(403);
    assertThat(
            officer
                .post(
                    "/api/v1/cooperatives",
                    COOPERATIVE.replace("}", ",\"occurredAt\":\"2020-01-01T00:00:00Z\"}"))
                .status())
        .isEqualTo(422);
  }
}
