package org.shouwang.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.Tokens;
import tools.jackson.databind.JsonNode;

class AccessTest extends HttpTest {
  private static final String BODY = "{\"name\":\"a\",\"colour\":\"RED\",\"bright\":true}";

  @Test
  void refusesARouteWithoutAPolicyToEverybody() {
    assertProblem(officer.get("/api/v1/lamps/unguarded"), 403, "forbidden");
    assertProblem(anybody.get("/api/v1/lamps/unguarded"), 403, "forbidden");
  }

  @Test
  void refusesAMissingToken() {
    Api.Reply reply = anybody.get("/api/v1/lamps");
    assertProblem(reply, 401, "unauthenticated");
    assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertProblem(anybody.post("/api/v1/lamps", BODY), 401, "unauthenticated");
  }

  @Test
  void refusesTokensThatAreNotTheIssuers() {
    Supplier<Tokens.Draft> draft = () -> TOKENS.of(Role.OFFICER).district("371102");
    for (String token :
        new String[] {
          draft.get().expired(),
          draft.get().forged(),
          draft.get().foreign(),
          draft.get().unsigned(),
          draft.get().audience("somebody-else").sign(),
          draft.get().issuer("http://evil.test").sign(),
          draft.get().account("").sign(),
          draft.get().sign() + "x",
          "not.a.token",
          "x",
        }) {
      Api.Reply reply = anybody.as(token).get("/api/v1/lamps");
      assertProblem(reply, 401, "token-invalid");
      assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }
    assertProblem(
        anybody.with("Authorization", "Bearer " + draft.get().forged()).get("/nowhere"),
        401,
        "token-invalid");
  }

  @Test
  void asksTheIssuerForItsKeysRarely() {
    officer.get("/api/v1/lamps");
    int before = TOKENS.fetches();
    for (int i = 0; i < 50; i++) {
      officer.get("/api/v1/lamps");
      anybody.as(TOKENS.of(Role.OFFICER).foreign()).get("/api/v1/lamps");
    }
    assertThat(TOKENS.fetches() - before).isLessThan(20);
  }

  @Test
  void refusesARoleThatTheRouteDoesNotName() {
    Api employee = anybody.as(TOKENS.member("ent-1", "coop-1", Role.EMPLOYEE));
    assertProblem(employee.get("/api/v1/lamps/" + LAMP), 403, "forbidden");
    assertProblem(employee.post("/api/v1/lamps", BODY), 403, "forbidden");
    assertThat(handled.requests).isEmpty();
  }

  @Test
  void anAuditorReadsAndNeverWrites() {
    Api auditor = anybody.as(TOKENS.of(Role.AUDITOR).district("371102").sign());
    assertThat(auditor.get("/api/v1/lamps/" + LAMP).status()).isEqualTo(200);
    assertProblem(auditor.post("/api/v1/lamps", BODY), 403, "forbidden");
    assertThat(handled.requests).isEmpty();
  }

  @Test
  void anotherTenantsThingDoesNotExist() {
    Api.Reply mine = manager.get("/api/v1/lamps/" + LAMP);
    assertThat(mine.status()).isEqualTo(200);
    for (String other :
        new String[] {
          TOKENS.officer("230109"),
          TOKENS.member("ent-2", "coop-1", Role.SAFETY_MANAGER),
          TOKENS.member("ent-2", "coop-2", Role.SAFETY_MANAGER),
          TOKENS.of(Role.SAFETY_MANAGER).sign(),
        }) {
      Api foreign = anybody.as(other);
      assertProblem(foreign.get("/api/v1/lamps/" + LAMP), 404, "not-found");
      assertProblem(
          foreign.with("If-Match", "\"1\"").post("/api/v1/lamps/" + LAMP + "/dim", ""),
          404,
          "not-found");
    }
    assertThat(handled.requests).isEmpty();
  }

  @Test
  void aHandlerThatForgetsTheTenantAnswersNothingAndChangesNothing() {
    assertProblem(officer.get("/api/v1/lamps/" + LAMP + "/forgotten"), 500, "internal-error");
    assertProblem(officer.post("/api/v1/lamps/" + LAMP + "/forgetful", ""), 500, "internal-error");
    assertThat(handled.requests).isEmpty();
  }

  @Test
  void theLogSaysWhoseAThingIsWhereTheHandlerDoesNot() {
    String path = "/api/v1/lamps/" + LAMP + "/guarded";
    assertProblem(anybody.as(TOKENS.officer("230109")).post(path, ""), 404, "not-found");
    assertThat(handled.requests).isEmpty();
    assertThat(officer.post(path, "").status()).isEqualTo(200);
    assertThat(handled.requests).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lmp-0",
        "hz-0123456789abcdefghjkmnpqrs",
        "lmp-0123456789ABCDEFGHJKMNPQRS",
        "lmp-0123456789abcdefghjkmnpqrsx",
        "%7B%22$gt%22:%22%22%7D",
        "..",
      })
  void anIllFormedIdDoesNotExist(String id) {
    Api.Reply reply = officer.get("/api/v1/lamps/" + id);
    assertThat(reply.status()).isIn(400, 404);
    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void onlyOperatorsSeeMoreThanHealth() {
    assertThat(anybody.get("/actuator/health/liveness").status()).isEqualTo(200);
    assertThat(anybody.get("/actuator/health/readiness").status()).isEqualTo(200);
    assertThat(anybody.get("/actuator/health").text()).doesNotContain("details");
    assertProblem(anybody.get("/actuator/metrics"), 401, "unauthenticated");
    assertProblem(officer.get("/actuator/metrics"), 403, "forbidden");
    assertThat(anybody.as(TOKENS.operator()).get("/actuator/metrics").status()).isEqualTo(200);
    assertProblem(anybody.as(TOKENS.operator()).get("/actuator/env"), 404, "not-found");
  }

  @Test
  void answersThatComeLaterAreGuardedToo() {
    String lamp = "/api/v1/lamps/" + LAMP;
    assertThat(officer.get(lamp + "/ticks").text()).contains("data:tick");
    assertThat(officer.get(lamp + "/slow?fails=false").text()).contains(LAMP);
    assertThat(assertProblem(officer.get(lamp + "/slow?fails=true"), 500, "internal-error"))
        .satisfies(problem -> assertThat(problem.toString()).doesNotContain("/etc/secret"));
    Api foreign = anybody.as(TOKENS.officer("230109"));
    assertProblem(foreign.get(lamp + "/ticks"), 404, "not-found");
    assertProblem(foreign.get(lamp + "/slow?fails=false"), 404, "not-found");
    assertProblem(anybody.get(lamp + "/ticks"), 401, "unauthenticated");
  }

  @Test
  void describesItsRoutes() {
    JsonNode description = anybody.get("/v3/api-docs").json();
    JsonNode light = description.at("/paths/~1api~1v1~1lamps/post");
    assertThat(names(light)).containsExactlyInAnyOrder("Idempotency-Key", "If-Match");
    assertThat(light.path("description").asString()).contains("SAFETY_MANAGER");
    assertThat(light.at("/responses/default/content").has("application/problem+json")).isTrue();
    assertThat(names(description.at("/paths/~1api~1v1~1lamps/get")))
        .containsExactlyInAnyOrder("limit", "cursor", "above");
    assertThat(names(description.at("/paths/~1api~1v1~1lamps~1{id}/get")))
        .containsExactlyInAnyOrder("id", "after");
    assertThat(description.at("/paths/~1api~1v1~1lamps~1public/post").has("security")).isFalse();
  }

  private static List<String> names(JsonNode operation) {
    return operation.path("parameters").valueStream().map(p -> p.path("name").asString()).toList();
  }
}
