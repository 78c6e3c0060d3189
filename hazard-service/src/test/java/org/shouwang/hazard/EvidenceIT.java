package org.shouwang.hazard;

import static org.shouwang.hazard.HazardCallers.OWN;
import static org.shouwang.hazard.HazardCallers.route;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.ServiceStack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Photos and documents over HTTP, under a policy that asks for a photo of each rectification. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class EvidenceIT {
  static final ServiceStack STACK = HazardCallers.joined();

  static long seed = 1_000;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    STACK.register(registry);
    registry.add("shouwang.checkpoints.every", () -> "200ms");
    registry.add("shouwang.hazard.evidence[0].version", () -> "evidence-it");
    registry.add("shouwang.hazard.evidence[0].effective-from", () -> "2025-01-01");
    registry.add("shouwang.hazard.evidence[0].after-photos.general", () -> 1);
    registry.add("shouwang.hazard.evidence[0].after-photos.major", () -> 1);
    registry.add("shouwang.hazard.evidence[0].similar-bits", () -> 6);
    registry.add("shouwang.hazard.evidence[0].lapse-hours", () -> 48);
  }

  @LocalServerPort int port;

  @Autowired MongoDatabase database;

  @Autowired ApplicationContext service;

  HazardCallers callers;

  Api responsible;

  Api peer;

  Api officer;

  @BeforeEach
  void callers() {
    callers = new HazardCallers(STACK, port);
    responsible = callers.responsible();
    peer = callers.peer();
    officer = callers.officer();
  }

  void assigned(String hazard) {
    Api safety = callers.safetyOfficer();
    callers.post(safety, hazard, "confirmation", "{\"grade\":\"GENERAL\"}");
    callers.post(safety, hazard, "assignment", "{\"measure\":\"TIME_LIMITED\"}");
  }

  Api.Reply rectified(String hazard, String... evidence) {
    return rectified(responsible, hazard, evidence);
  }

  static Api.Reply rectified(Api caller, String hazard, String... evidence) {
    return caller.post(
        route(hazard, "rectification"),
        "{\"measures\":\"已加装PE线\",\"evidence\":[%s]}".formatted(quoted(evidence)));
  }

  static Api.Reply reported(Api caller, String... evidence) {
    return caller.post(
        "/api/v1/hazards",
        "{\"enterpriseId\":\"%s\",\"category\":\"ELECTRICAL\",\"description\":\"配电箱无PE线\",\"evidence\":[%s]}"
            .formatted(OWN, quoted(evidence)));
  }

  static String quoted(String... evidence) {
    return evidence.length == 0 ? "" : '"' + String.join("\",\"", evidence) + '"';
  }
}
