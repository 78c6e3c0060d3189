package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.HazardCallers.route;

import org.junit.jupiter.api.BeforeEach;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.ServiceStack;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Hazards over HTTP from report to end, on one running service for all of these tests. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class LifecycleIT {
  static final ServiceStack STACK = HazardCallers.joined();

  static final String WHY = "{\"reason\":\"现场复核\"}";

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    STACK.register(registry);
  }

  @LocalServerPort int port;

  HazardCallers callers;

  @BeforeEach
  void callers() {
    callers = new HazardCallers(STACK, port);
  }

  String assigned() {
    String hazard = callers.reported();
    post(callers.safetyOfficer(), hazard, "confirmation", "{\"grade\":\"GENERAL\"}");
    post(callers.safetyOfficer(), hazard, "assignment", "{\"measure\":\"TIME_LIMITED\"}");
    return hazard;
  }

  JsonNode post(Api caller, String hazard, String step, String body) {
    return callers.post(caller, hazard, step, body);
  }

  static int status(Api caller, String hazard, String step, String body) {
    return caller.post(route(hazard, step), body).status();
  }

  JsonNode ledger(String hazard, JsonNode after) {
    Api.Reply reply =
        callers
            .officer()
            .get("/api/v1/hazards/" + hazard + "?after=" + after.get("after").asString());
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }
}
