package org.shouwang.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what nobody handled, and what the container reported by {@code sendError}. */
@Controller
final class ProblemErrorController implements ErrorController {

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
    boolean tooLarge =
        failure instanceof Throwable thrown && BodyTooLargeException.isCauseOf(thrown);
    problems.write(
        request,
        response,
        tooLarge ? GatewayProblem.BODY_TOO_LARGE : GatewayProblem.forStatus(code));
  }
}
