package org.shouwang.kit.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * The container's own refusals (an unreadable request line, a header too long) as problems: they
 * never reach a filter. Public because Tomcat creates it by name.
 */
public class ProblemReportValve extends ErrorReportValve {
  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    KitProblem type = KitProblem.forStatus(status);
    byte[] body = json(type).getBytes(StandardCharsets.UTF_8);
    try {
      response.setStatus(type.status());
      response.setContentType("application/problem+json");
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
      response.finishResponse();
    } catch (IOException | IllegalStateException gone) {
      getContainer().getLogger().debug("The client left before its refusal was written", gone);
    }
  }

  /** By hand: nothing of the application is within reach here, and no text needs escaping. */
  private static String json(KitProblem type) {
    return """
        {"type":"%s","title":"%s","status":%d,"detail":"%s","reason":"%s","traceId":"%s",\
        "texts":{"zh-CN":"%s","en":"%s"}}"""
        .formatted(
            type.urn(),
            type.zh(),
            type.status(),
            type.zh(),
            type.reason(),
            UUID.randomUUID().toString().replace("-", ""),
            type.zh(),
            type.en());
  }
}
