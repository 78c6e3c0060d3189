package org.shouwang.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The one place that writes problems, whoever noticed them: filter, router or container. */
@Component
public final class ProblemWriter {

  private final JsonMapper json;

  ProblemWriter(JsonMapper json) {
    this.json = json;
  }

  public void write(HttpServletRequest request, HttpServletResponse response, GatewayProblem kind)
      throws IOException {
    write(request, response, kind, null);
  }

  /** With the moment from which on another try makes sense. */
  public void writeRetryable(
      HttpServletRequest request,
      HttpServletResponse response,
      GatewayProblem kind,
      Duration wait,
      @Nullable String service)
      throws IOException {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    if (!response.isCommitted()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }
    write(request, response, kind, service);
  }

  private void write(
      HttpServletRequest request,
      HttpServletResponse response,
      GatewayProblem kind,
      @Nullable String service)
      throws IOException {
    if (response.isCommitted()) {
      return; // the client has part of another answer; only closing the connection is left
    }
    boolean english = prefersEnglish(request);
    byte[] body =
        json.writeValueAsBytes(Problem.of(kind, english, Trace.of(request).id(), service));
    response.resetBuffer();
    response.setStatus(kind.status());
    response.setContentType("application/problem+json");
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, english ? "en" : "zh-CN");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  /** Chinese unless the reader prefers English (RFC 9110 §12.5.4). */
  public static boolean prefersEnglish(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    if (header == null || header.length() > 200) {
      return false;
    }
    try {
      for (Locale.LanguageRange range : Locale.LanguageRange.parse(header)) {
        String wanted = range.getRange();
        if (wanted.startsWith("zh") || wanted.equals("*")) {
          return false;
        }
        if (wanted.startsWith("en")) {
          return true;
        }
      }
      return false;
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
