package org.shouwang.demo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlatformTest {
  private static final Body BODY =
      Body.of("name", "示范").with("nothing", null).with("occurredAt", Instant.EPOCH);

  private StandIn standIn;
  private Platform platform;

  @BeforeEach
  void start() throws Exception {
    standIn = new StandIn();
    platform = standIn.platform();
  }

  @AfterEach
  void stop() {
    standIn.close();
  }

  @Test
  void sendsKeyTokenAndTheFieldsThatHaveAValue() {
    standIn.answers(201, "{\"id\":\"ent-1\",\"after\":\"a\"}");

    Answer answer = platform.post("officer", "demo:1", "/api/v1/enterprises", BODY);

    assertThat(answer.id()).isEqualTo("ent-1");
    assertThat(answer.after()).isEqualTo("a");
    assertThat(standIn.asked)
        .containsExactly(
            new StandIn.Asked(
                "POST",
                "/api/v1/enterprises",
                "demo:1",
                "Bearer t1",
                "{\"name\":\"示范\",\"occurredAt\":\"1970-01-01T00:00:00Z\"}"));
  }

  @Test
  void repeatsTheSameBytesUnderTheSameKeyWhileThePlatformIsBusyOrAway() {
    standIn.asksToWait(503, "0").asksToWait(429, "0").answers(200, "{\"id\":\"x\"}");

    platform.post("officer", "k", "/api/v1/x", BODY);

    assertThat(standIn.asked).hasSize(3).allMatch(standIn.asked.getFirst()::equals);
    assertThat(platform.answered()).isEqualTo(2); // the token, and the answer that counts
  }

  @Test
  void waitsForAnEarlierTryOfTheSameCommand() {
    standIn
        .answers(409, "{\"type\":\"urn:shouwang:problem:kit:command-in-flight\"}")
        .answers(200, "{\"id\":\"x\"}");

    assertThat(platform.post("officer", "k", "/api/v1/x", BODY).id()).isEqualTo("x");
  }

  @Test
  void fetchesATokenOncePerAccountAndAnewWhenItIsRefused() {
    standIn.answers(200, "{}").answers(200, "{}").answers(401, "{}").answers(200, "{}");

    platform.get("officer", "/api/v1/a");
    platform.get("officer", "/api/v1/b");
    platform.get("officer", "/api/v1/c");

    assertThat(standIn.asked)
        .extracting(StandIn.Asked::authorization)
        .containsExactly("Bearer t1", "Bearer t1", "Bearer t1", "Bearer t2");
  }

  @Test
  void asksAgainOnlyForWhatMayStillBecomeKnown() {
    standIn
        .answers(409, "{\"type\":\"urn:shouwang:problem:inspection:enterprise-not-a-member\"}")
        .answers(201, "{\"id\":\"vis-1\"}");
    assertThat(platform.postOnceKnown("a", "k", "/api/v1/visits", BODY).id()).isEqualTo("vis-1");

    standIn.answers(
        422, "{\"type\":\"urn:shouwang:problem:kit:command-key-reused\",\"detail\":\"wrong\"}");
    assertThatThrownBy(() -> platform.postOnceKnown("a", "k2", "/api/v1/visits", BODY))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("POST /api/v1/visits was answered 422")
        .hasMessageContaining("wrong");
  }

  @Test
  void readsUntilItShows() {
    standIn.answers(200, "{\"items\":[]}").answers(200, "{\"items\":[1]}");

    assertThat(
            platform
                .getUntil(
                    "a",
                    "/api/v1/hazards",
                    Patience.FOR_THE_NEWS,
                    json -> !json.path("items").isEmpty())
                .path("items"))
        .hasSize(1);
  }
}
