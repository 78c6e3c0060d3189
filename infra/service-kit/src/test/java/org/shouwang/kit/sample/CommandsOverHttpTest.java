package org.shouwang.kit.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.command.CommandRequest;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.secret.Hmac;
import org.shouwang.kit.secret.Secrets;
import org.shouwang.kit.testing.Api;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class CommandsOverHttpTest extends HttpTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Autowired Secrets secrets;

  private static String body(String more) {
    return "{\"name\":\"a\",\"colour\":\"RED\",\"bright\":true" + more + "}";
  }

  private static String occurredAt(Instant time) {
    return body(",\"occurredAt\":\"" + time + "\"");
  }

  @Test
  void answersWithVersionAndTokenToWaitFor() throws InterruptedException {
    Api.Reply reply =
        manager.key("k-1").with("X-Correlation-Id", "story-7").post("/api/v1/lamps", body(""));
    String id = Ids.derive("lmp", "http:acc-SAFETY_MANAGER:k-1");
    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.header("Location")).isEqualTo("/api/v1/lamps/" + id);
    assertThat(reply.header("ETag")).isEqualTo("\"1\"");
    assertThat(reply.text())
        .isEqualTo(
            "{\"id\":\"%s\",\"version\":1,\"after\":\"after-1\",\"events\":[\"org.shouwang.lamp.lit.v1\"]}"
                .formatted(id));

    CommandRequest request = handled.requests.take();
    assertThat(request.id()).isEqualTo("http:acc-SAFETY_MANAGER:k-1");
    assertThat(request.expectedVersion()).isEqualTo(OptionalLong.empty());
    assertThat(request.correlationId()).isEqualTo("story-7");
    assertThat(request.traceParent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    assertThat(request.command().by())
        .isEqualTo(
            new Actor(
                "acc-SAFETY_MANAGER",
                "per-of-ent-1",
                "ent-1",
                "coop-1",
                "371102",
                Authority.PEER,
                false));
  }

  @Test
  void theDigestTellsRequestsApartAndRetriesNot() throws InterruptedException {
    officer.post("/api/v1/lamps", body(""));
    officer.post("/api/v1/lamps", body(""));
    officer.post("/api/v1/lamps", body(" "));
    officer.post("/api/v1/lamps?x=1", body(""));
    List<String> digests = handled.requests.stream().map(CommandRequest::bodyDigest).toList();
    assertThat(digests.get(1)).isEqualTo(digests.get(0));
    assertThat(digests).hasSize(4).doesNotContainNull();
    assertThat(digests.stream().distinct()).hasSize(3);
  }

  /** Else whoever reads the log could try out which name or telephone number a body held. */
  @Test
  void noDigestCanBeTriedOutWithoutTheInstallationsKey() throws InterruptedException {
    officer.post("/api/v1/lamps", body(""));
    byte[] mac =
        Hmac.of(
            secrets.key("command-digest.key"),
            "POST".getBytes(UTF_8),
            "/api/v1/lamps".getBytes(UTF_8),
            new byte[0],
            body("").getBytes(UTF_8));
    assertThat(handled.requests.take().bodyDigest())
        .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(mac));
  }

  @ParameterizedTest
  @ValueSource(strings = {"with space", "k\tt"})
  void refusesAKeyOfAnotherForm(String key) {
    assertProblem(
        officer.key(key).post("/api/v1/lamps", body("")), 400, "idempotency-key-malformed");
  }

  @Test
  void refusesAMissingOrOverlongKey() {
    assertProblem(officer.key("").post("/api/v1/lamps", body("")), 400, "idempotency-key-missing");
    assertProblem(
        officer.key("k".repeat(129)).post("/api/v1/lamps", body("")),
        400,
        "idempotency-key-malformed");
    assertThat(officer.key("k".repeat(128)).post("/api/v1/lamps", body("")).status())
        .isEqualTo(201);
  }

  @Test
  void refusesAnAnswerThatCannotBeHadBeforeAnythingHappens() {
    for (String format : new String[] {"image/png", "text/html", "garbage", "*/*;q=x"}) {
      assertProblem(
          officer.with("Accept", format).post("/api/v1/lamps", body("")), 406, "not-acceptable");
    }
    assertThat(handled.requests).isEmpty();
    for (String format :
        new String[] {"application/json", "application/*;q=0.5", "text/html, */*"}) {
      assertThat(officer.with("Accept", format).post("/api/v1/lamps", body("")).status())
          .isEqualTo(201);
    }
  }

  @Test
  void callersWithoutAnAccountNeedALongKey() throws InterruptedException {
    assertProblem(
        anybody.key("short").post("/api/v1/lamps/public", ""), 400, "idempotency-key-malformed");
    assertThat(anybody.post("/api/v1/lamps/public", "").status()).isEqualTo(200);
    assertThat(handled.requests.take().command().by().authority()).isEqualTo(Authority.PUBLIC);
  }

  @Test
  void takesTheVersionThatTheRouteDemands() throws InterruptedException {
    String dim = "/api/v1/lamps/" + LAMP + "/dim";
    assertProblem(officer.post(dim, ""), 428, "if-match-missing");
    for (String bad : new String[] {"3", "W/\"3\"", "*", "\"03\"", "\"-1\"", "\"3\", \"4\""}) {
      assertProblem(officer.with("If-Match", bad).post(dim, ""), 400, "if-match-malformed");
    }
    assertThat(officer.with("If-Match", "\"3\"").post(dim, "").status()).isEqualTo(200);
    assertThat(handled.requests.take().expectedVersion()).hasValue(3);
  }

  @Test
  void takesATimeWithinTheLastDaysAsTold() throws InterruptedException {
    Instant told = Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(2, ChronoUnit.DAYS);
    assertThat(officer.post("/api/v1/lamps", occurredAt(told)).status()).isEqualTo(201);
    assertThat(handled.requests.take().command().at()).isEqualTo(told);
    Instant first = LocalDate.now(SHANGHAI).minusDays(3).atStartOfDay(SHANGHAI).toInstant();
    assertThat(officer.post("/api/v1/lamps", occurredAt(first)).status()).isEqualTo(201);
    assertProblem(
        officer.post("/api/v1/lamps", occurredAt(first.minusMillis(1))),
        422,
        "occurred-too-long-ago");
  }

  @Test
  void refusesTheFutureBeyondAClocksError() {
    Instant now = Instant.now();
    assertThat(officer.post("/api/v1/lamps", occurredAt(now.plus(4, ChronoUnit.MINUTES))).status())
        .isEqualTo(201);
    assertProblem(
        officer.post("/api/v1/lamps", occurredAt(now.plus(6, ChronoUnit.MINUTES))),
        422,
        "occurred-in-future");
  }

  @Test
  void theImportAuthorityEntersThePast() throws InterruptedException {
    Api importer = anybody.as(TOKENS.of(Role.OFFICER).district("371102").importing().sign());
    Instant longAgo = Instant.parse("2024-03-01T02:00:00Z");
    assertThat(importer.post("/api/v1/lamps", occurredAt(longAgo)).status()).isEqualTo(201);
    CommandRequest request = handled.requests.take();
    assertThat(request.command().at()).isEqualTo(longAgo);
    assertThat(request.command().by().imported()).isTrue();
    assertThat(request.command().by().authority()).isEqualTo(Authority.OFFICER);
  }

  @Test
  void pagesThroughAListWithoutGapOrRepetition() {
    Api.Reply first = officer.get("/api/v1/lamps?limit=50");
    JsonNode page = first.json();
    assertThat(page.path("asOf").asString()).isEqualTo("2026-07-01T08:00:00.000Z");
    int seen = page.path("items").size();
    while (page.has("next")) {
      page = officer.get("/api/v1/lamps?limit=50&cursor=" + page.path("next").asString()).json();
      assertThat(page.path("items").path(0).asInt()).isEqualTo(seen + 1);
      seen += page.path("items").size();
    }
    assertThat(seen).isEqualTo(120);
  }

  @Test
  void refusesCursorsOfOtherListsAndForgedOnes() {
    String cursor = officer.get("/api/v1/lamps?limit=10").json().path("next").asString();
    for (String bad :
        new String[] {
          cursor.substring(1),
          cursor + "A",
          "x",
          "",
          "AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
          "a".repeat(5000)
        }) {
      assertProblem(officer.get("/api/v1/lamps?cursor=" + bad), 422, "cursor-invalid");
    }
    assertProblem(officer.get("/api/v1/lamps?above=5&cursor=" + cursor), 422, "cursor-invalid");
    for (String limit : new String[] {"0", "-1", "201", "x", "1e2", "99999999999"}) {
      assertProblem(officer.get("/api/v1/lamps?limit=" + limit), 422, "invalid");
    }
  }

  @Test
  void aReadWaitsForWhatWasJustDone() {
    assertThat(officer.get("/api/v1/lamps/" + LAMP + "?after=after-1").status()).isEqualTo(200);
    Api.Reply late = officer.get("/api/v1/lamps/" + LAMP + "?after=after-2");
    assertProblem(late, 503, "not-yet-visible");
    assertThat(late.header("Retry-After")).isEqualTo("1");
    assertProblem(officer.get("/api/v1/lamps/" + LAMP + "?after=x"), 422, "after-invalid");
    assertProblem(officer.get("/api/v1/lamps/" + LAMP + "?after="), 422, "after-invalid");
  }
}
