package org.shouwang.kit.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemWriter;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what filters and the container reported by {@code sendError}; there is no HTML page. */
@Controller
class ProblemErrorController implements ErrorController {
  private final ProblemWriter writer;

  ProblemErrorController(ProblemWriter writer) {
    this.writer = writer;
  }

  @RequestMapping("${server.error.path:/error}")
  @Access(publicRoute = true)
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    // Asked for directly, and not by the container: there is nothing here.
    int code = status instanceof Integer reported ? reported : 404;
    writer.write(request, response, KitProblem.forStatus(code));
  }
}
