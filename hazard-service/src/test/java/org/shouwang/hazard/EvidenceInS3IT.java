package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.hazard.HazardCallers.OWN;
import static org.shouwang.hazard.HazardCallers.route;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.evidence.MadePictures;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.ServiceStack;
import org.shouwang.s3.S3Server;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Photos over HTTP where they are kept in S3, and while that is away. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EvidenceInS3IT {
  private static final ServiceStack STACK = ServiceStack.start();
  private static final S3Server S3 =
      S3Server.start(Path.of("target", "s3", UUID.randomUUID().toString()));

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    STACK.register(registry);
    registry.add("shouwang.checkpoints.every", () -> "200ms");
    registry.add("shouwang.evidence.store", () -> "s3");
    registry.add("shouwang.evidence.s3.endpoint", S3::endpoint);
    registry.add("shouwang.evidence.s3.bucket", () -> S3Server.BUCKET);
    registry.add("shouwang.evidence.s3.access-key", () -> S3Server.ACCESS_KEY);
    registry.add("shouwang.evidence.s3.secret-key", () -> S3Server.SECRET_KEY);
    registry.add("shouwang.evidence.s3.ask-every", () -> "200ms");
    registry.add("shouwang.evidence.s3.attempts", () -> 2);
  }

  @BeforeAll
  static void join() {
    HazardCallers.join(STACK);
  }

  @AfterAll
  static void end() {
    S3.close();
  }

  @LocalServerPort int port;
  @Autowired MongoDatabase database;

  @Test
  void goesItsWholeWayAlsoOverTheDeathOfTheStore() {
    HazardCallers callers = new HazardCallers(STACK, port);
    Api responsible = callers.responsible();
    Api officer = callers.officer();
    callers.reported(); // whose enterprise is known from then on
    String photo = EvidenceCallers.kept(responsible, MadePictures.jpeg(501, null));
    String hazard = reported(responsible, photo);
    String picture = "/api/v1/evidence/" + photo;
    String bundle = route(hazard, "case-bundle");
    byte[] bytes = officer.bytes(picture);
    assertThat(EvidenceCallers.sha256(bytes)).isEqualTo(photo);
    assertThat(officer.get(picture + "/thumbnail").status()).isEqualTo(200);
    byte[] issued = issued(officer, bundle);
    assertThat(issued).endsWith(bytes);
    assertThat(database.getCollection("evidence_files").countDocuments()).isZero();
    awaitHealth("UP");

    S3.kill();
    byte[] next = MadePictures.jpeg(502, null);
    String upload = EvidenceCallers.begun(responsible, next);
    EvidenceCallers.send(responsible, upload, next, 0, next.length);
    assertUnavailable(EvidenceCallers.complete(responsible, upload));
    assertUnavailable(officer.get(picture));
    assertUnavailable(officer.get(bundle));
    awaitHealth("DEGRADED");
    String meanwhile = reported(responsible, photo);

    S3.restart();
    assertThat(officer.bytes(picture)).isEqualTo(bytes);
    Api.Reply completed = EvidenceCallers.complete(responsible, upload);
    assertThat(completed.status()).as(completed.text()).isEqualTo(200);
    assertThat(issued(officer, route(meanwhile, "case-bundle"))).endsWith(bytes);
    awaitHealth("UP");
  }

  private static String reported(Api caller, String photo) {
    Api.Reply reported =
        caller.post(
            "/api/v1/hazards",
            "{\"enterpriseId\":\"%s\",\"category\":\"ELECTRICAL\",\"description\":\"x\",\"evidence\":[\"%s\"]}"
                .formatted(OWN, photo));
    assertThat(reported.status()).as(reported.text()).isEqualTo(201);
    return reported.json().get("id").asString();
  }

  /** As soon as its last commit is signed. */
  private static byte[] issued(Api caller, String bundle) {
    await().atMost(Duration.ofSeconds(20)).until(() -> caller.get(bundle).status() == 200);
    return caller.bytes(bundle);
  }

  private static void assertUnavailable(Api.Reply reply) {
    assertProblem(reply, 503, "part-unavailable");
    assertThat(reply.header("Retry-After")).isNotEmpty();
  }

  private void awaitHealth(String status) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> health().at("/status").asString().equals(status));
    assertThat(health().at("/details/runbook").asString(""))
        .isEqualTo(status.equals("UP") ? "" : "evidence-store-down");
  }

  private JsonNode health() {
    return Api.at(port)
        .as(STACK.tokens().operator())
        .get("/actuator/health")
        .json()
        .at("/components/evidenceStore");
  }
}
