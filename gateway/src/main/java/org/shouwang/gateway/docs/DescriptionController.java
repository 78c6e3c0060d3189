package org.shouwang.gateway.docs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.shouwang.gateway.problem.GatewayProblem;
import org.shouwang.gateway.problem.ProblemWriter;
import org.shouwang.gateway.route.Service;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v3/api-docs}: the whole API, or one service's part of it as the service tells it. */
@Controller
class DescriptionController {

  private static final Duration WAIT = Duration.ofSeconds(10);

  private final MergedDescription merged;
  private final ApiDescription services;
  private final ProblemWriter problems;
  private final JsonMapper json;

  DescriptionController(
      MergedDescription merged, ApiDescription services, ProblemWriter problems, JsonMapper json) {
    this.merged = merged;
    this.services = services;
    this.problems = problems;
    this.json = json;
  }

  @GetMapping("/v3/api-docs")
  void all(HttpServletResponse response) throws IOException {
    write(response, merged.all());
  }

  @GetMapping("/v3/api-docs/{service}")
  void one(
      @PathVariable("service") String name,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Optional<Service> service =
        Arrays.stream(Service.values()).filter(s -> s.label().equals(name)).findFirst();
    if (service.isEmpty()) {
      problems.write(request, response, GatewayProblem.NOT_FOUND);
      return;
    }
    Optional<ObjectNode> description = services.of(service.get());
    if (description.isPresent()) {
      write(response, description.get());
    } else {
      problems.writeRetryable(request, response, GatewayProblem.SERVICE_UNAVAILABLE, WAIT, name);
    }
  }

  private void write(HttpServletResponse response, ObjectNode description) throws IOException {
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.getOutputStream().write(json.writeValueAsBytes(description));
  }
}
