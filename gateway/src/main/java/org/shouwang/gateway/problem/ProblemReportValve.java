package org.shouwang.gateway.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The container's own refusals (an unreadable request line, a header too long) as problems: they
 * never reach a filter. Public because Tomcat creates it by name.
 */
public class ProblemReportValve extends ErrorReportValve {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    GatewayProblem kind = GatewayProblem.forStatus(status);
    byte[] body =
        JSON.writeValueAsString(Problem.of(kind, false, Trace.begun().id(), null))
            .getBytes(StandardCharsets.UTF_8);
    try {
      response.setStatus(kind.status());
      response.setContentType("application/problem+json");
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
      response.finishResponse();
    } catch (IOException | IllegalStateException gone) {
      getContainer().getLogger().debug("The client left before its refusal was written", gone);
    }
  }
}
