package org.shouwang.kit.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.shouwang.kit.failpoint.Failpoints;

/**
 * Passes the failpoint after an answer. The container calls its access logs when it has handed over
 * the last byte, which nothing of the application hears of otherwise.
 */
final class RepliedValve extends ValveBase implements AccessLog {
  private final Failpoints failpoints;

  RepliedValve(Failpoints failpoints) {
    super(true);
    this.failpoints = failpoints;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    getNext().invoke(request, response);
  }

  @Override
  public void log(Request request, Response response, long time) {
    if (request.getMethod() != null && request.getMethod().equals("POST")) {
      failpoints.reached(Failpoints.Point.REPLIED);
    }
  }

  /** Addresses are nothing to this one. */
  @Override
  public void setRequestAttributesEnabled(boolean enabled) {}

  @Override
  public boolean getRequestAttributesEnabled() {
    return false;
  }
}
