package org.shouwang.hazard;

import static org.shouwang.hazard.HazardCallers.OWN;

import org.junit.jupiter.api.BeforeEach;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.ServiceStack;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What is told of a hazard over HTTP (上报), on one running service for all of these tests. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class IntakeIT {
  static final ServiceStack STACK = HazardCallers.joined();

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    STACK.register(registry);
  }

  @LocalServerPort int port;

  HazardCallers callers;

  @BeforeEach
  void callers() {
    callers = new HazardCallers(STACK, port);
    callers.reported(); // from then on the enterprises are known
  }

  JsonNode ledger(JsonNode told) {
    String id = told.get("id").asString();
    return callers
        .officer()
        .get("/api/v1/hazards/" + id + "?after=" + told.get("after").asString())
        .json();
  }

  static String described(String description) {
    return "{\"enterpriseId\":\"%s\",\"category\":\"ELECTRICAL\",\"description\":\"%s\"}"
        .formatted(OWN, description);
  }

  static String report(String more) {
    return "{\"enterpriseId\":\"%s\",\"category\":\"ELECTRICAL\",\"description\":\"配电箱无PE线\"%s}"
        .formatted(OWN, more);
  }

  static String major(String clause) {
    return "{\"grade\":\"MAJOR\",\"criterion\":{\"standard\":\"应急管理部令第10号\",\"clause\":\"%s\",\"version\":\"2023\"}}"
        .formatted(clause);
  }

  Api as(String token) {
    return Api.at(port).as(token);
  }
}
