package org.shouwang.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.shouwang.kit.problem.ProblemException.Flaw;
import tools.jackson.databind.json.JsonMapper;

/** The one place that writes problems, whoever noticed them: controller, filter or container. */
public final class ProblemWriter {
  private final JsonMapper json;
  private final TraceContext traces;

  ProblemWriter(JsonMapper json, TraceContext traces) {
    this.json = json;
    this.traces = traces;
  }

  /** Answers with a problem. */
  public void write(HttpServletRequest request, HttpServletResponse response, ProblemType type)
      throws IOException {
    write(request, response, type, List.of(), Map.of());
  }

  void write(
      HttpServletRequest request,
      HttpServletResponse response,
      ProblemType type,
      List<Flaw> flaws,
      Map<String, String> headers)
      throws IOException {
    if (response.isCommitted()) {
      return; // the client has part of another answer; only closing the connection is left
    }
    Problem problem = problem(request, type, flaws);
    byte[] body = json.writeValueAsBytes(problem);
    response.resetBuffer();
    response.setStatus(type.status());
    headers.forEach(response::setHeader);
    if (type.status() == 401 && !response.containsHeader("WWW-Authenticate")) {
      response.setHeader("WWW-Authenticate", "Bearer"); // RFC 9110 §15.5.2 asks for it
    }
    response.setContentType("application/problem+json");
    response.setHeader("Content-Language", Language.of(request).tag());
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  /** The problem by which a failure is answered, for an answer that tells of several. */
  public Problem describe(HttpServletRequest request, Exception failure) {
    ProblemException problem = ProblemAdvice.problemOf(failure);
    return problem(request, problem.type(), problem.flaws());
  }

  private Problem problem(HttpServletRequest request, ProblemType type, List<Flaw> flaws) {
    Language language = Language.of(request);
    String title = language.pick(type.zh(), type.en());
    List<Problem.Error> errors = flaws.stream().map(flaw -> error(flaw, language)).toList();
    String detail = errors.isEmpty() ? title : errors.getFirst().detail();
    return new Problem(
        type.urn(),
        title,
        type.status(),
        detail,
        type.reason(),
        traces.traceId(request),
        new Problem.Texts(type.zh(), type.en()),
        errors);
  }

  private static Problem.Error error(Flaw flaw, Language language) {
    return new Problem.Error(
        flaw.in(),
        flaw.pointer(),
        language.pick(flaw.zh(), flaw.en()),
        new Problem.Texts(flaw.zh(), flaw.en()));
  }
}
