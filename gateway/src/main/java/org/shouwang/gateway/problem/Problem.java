package org.shouwang.gateway.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The body of a refusal (RFC 9457), of the same form as the services'.
 *
 * @param type names the kind of problem for ever
 * @param title that kind in the reader's language
 * @param reason the last part of {@code type}, for programs
 * @param traceId finds this request in logs and traces
 * @param texts the title in both languages
 * @param service the service that is unavailable, where one is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
    String type,
    String title,
    int status,
    String detail,
    String reason,
    String traceId,
    Texts texts,
    @Nullable String service) {

  record Texts(@JsonProperty("zh-CN") String zh, String en) {}

  static Problem of(
      GatewayProblem kind, boolean english, String traceId, @Nullable String service) {
    String title = english ? kind.en() : kind.zh();
    return new Problem(
        "urn:shouwang:problem:gateway:" + kind.reason(),
        title,
        kind.status(),
        title,
        kind.reason(),
        traceId,
        new Texts(kind.zh(), kind.en()),
        service);
  }
}
