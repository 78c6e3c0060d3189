package org.shouwang.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/** Checks that an answer is a problem as every service writes it. */
public final class ProblemAssert {
  private ProblemAssert() {}

  /** A problem of the kit with this status and reason. */
  public static JsonNode assertProblem(Api.Reply reply, int status, String reason) {
    return assertProblem(reply, status, "kit", reason);
  }

  /** A problem of a context with this status and reason, whole and without internals. */
  public static JsonNode assertProblem(Api.Reply reply, int status, String context, String reason) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    JsonNode problem = reply.json();
    assertThat(problem.path("type").asString())
        .isEqualTo("urn:shouwang:problem:" + context + ':' + reason);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("reason").asString()).isEqualTo(reason);
    assertThat(problem.path("title").asString()).isNotBlank();
    assertThat(problem.path("detail").asString()).isNotBlank();
    assertThat(problem.path("texts").path("zh-CN").asString()).containsPattern("[\\u4e00-\\u9fff]");
    assertThat(problem.path("texts").path("en").asString()).containsPattern("[a-z]{2}");
    assertThat(problem.path("traceId").asString()).matches("[0-9a-f]{32}");
    assertThat(reply.text()).doesNotContain("Exception", "org.shouwang.kit", "at java.");
    return problem;
  }
}
