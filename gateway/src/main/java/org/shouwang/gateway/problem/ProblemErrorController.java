package org.shouwang.gateway.problem;

import com.mongodb.MongoException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what nobody handled, and what the container reported by {@code sendError}. */
@Controller
final class ProblemErrorController implements ErrorController {

  private static final Duration STORE_WAIT = Duration.ofSeconds(5);

  private final ProblemWriter problems;

  ProblemErrorController(ProblemWriter problems) {
    this.problems = problems;
  }

  @RequestMapping("${spring.web.error.path:/error}")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    // Asked for directly, and not by the container: there is nothing here.
    int code = status instanceof Integer reported ? reported : 404;
    GatewayProblem kind =
        failure instanceof Throwable thrown ? of(thrown, code) : GatewayProblem.forStatus(code);
    if (kind == GatewayProblem.SERVICE_UNAVAILABLE) {
      problems.writeRetryable(request, response, kind, STORE_WAIT, null);
    } else {
      problems.write(request, response, kind);
    }
  }

  private static GatewayProblem of(Throwable failure, int code) {
    if (BodyTooLargeException.isCauseOf(failure)) {
      return GatewayProblem.BODY_TOO_LARGE;
    }
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof MongoException) {
        return GatewayProblem.SERVICE_UNAVAILABLE; // the sessions' store does not answer
      }
    }
    return GatewayProblem.forStatus(code);
  }
}
