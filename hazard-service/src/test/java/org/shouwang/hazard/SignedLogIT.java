package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.log.LogForger;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.ServiceStack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What is signed cannot be rewritten, not even by somebody who mends the hashes after. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignedLogIT {
  private static final ServiceStack STACK = ServiceStack.start();

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    STACK.register(registry);
    registry.add("shouwang.checkpoints.every", () -> "200ms");
  }

  @BeforeAll
  static void join() {
    HazardCallers.join(STACK);
  }

  @LocalServerPort int port;
  @Autowired MongoDatabase database;
  @Autowired CommitLog log;

  @Test
  void theTimelineIsProvedByASignedCheckpointUntilSomebodyRewritesTheLog() throws Exception {
    HazardCallers callers = new HazardCallers(STACK, port);
    Api operator = Api.at(port).as(STACK.tokens().operator());
    String hazard = callers.reported();
    callers.post(callers.safetyOfficer(), hazard, "confirmation", "{\"grade\":\"GENERAL\"}");

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> verification(callers, hazard).get("proved").asInt() == 2);
    assertThat(verification(callers, hazard).get("intact").asBoolean()).isTrue();
    long number = commits().find(Filters.eq("keys", hazard + ":0")).first().getLong("_id");
    JsonNode proof = operator.get("/api/v1/operations/log/proofs/" + number).json();
    assertThat(root(proof, number)).isEqualTo(proof.at("/checkpoint/root").asString());
    assertThat(operator.get("/api/v1/operations/log/checkpoint-keys").json().get(0).get("id"))
        .isEqualTo(proof.at("/checkpoint/key"));
    assertThat(callers.officer().get("/api/v1/operations/log/checkpoint").status()).isEqualTo(403);
    assertThat(operator.get("/api/v1/operations/log/proofs/1000000").status()).isEqualTo(404);
    assertThat(operator.get("/api/v1/operations/log/proofs/0").status()).isEqualTo(422);

    assertThat(health(operator).path("status").asString()).isEqualTo("UP");
    List<Document> signed = commits().find().into(new ArrayList<>());
    new LogForger(log, database).rewriteFrom(number);
    JsonNode verified = operator.get("/api/v1/operations/log/verification").json();
    assertThat(verified.get("published").asBoolean()).isTrue();
    assertThat(verified.at("/fault/kind").asString()).isEqualTo("NOT_AS_SIGNED");
    assertThat(verified.at("/fault/number").asLong()).isEqualTo(number);
    JsonNode told = verification(callers, hazard);
    assertThat(told.get("intact").asBoolean()).isFalse();
    assertThat(told.at("/fault/kind").asString()).isEqualTo("NOT_AS_SIGNED");
    assertThat(told.at("/fault/number").asLong()).isEqualTo(number);

    awaitHealth(operator, "DEGRADED");
    assertThat(health(operator).at("/details/runbook").asString())
        .isEqualTo("log-verification-failed");
    signed.forEach(c -> commits().replaceOne(Filters.eq("_id", c.get("_id")), c));
    awaitHealth(operator, "UP");
  }

  private static void awaitHealth(Api operator, String status) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> health(operator).path("status").asString().equals(status));
  }

  private static JsonNode health(Api operator) {
    return operator.get("/actuator/health").json().at("/components/checkpoint");
  }

  private static JsonNode verification(HazardCallers callers, String hazard) {
    return callers
        .officer()
        .get("/api/v1/hazards/" + hazard + "/timeline")
        .json()
        .get("verification");
  }

  private MongoCollection<Document> commits() {
    return database.getCollection("commits");
  }

  /** RFC 9162 section 2.1.3.2 in a few lines of its own. */
  private static String root(JsonNode proof, long number) throws Exception {
    long node = number - 1;
    long last = proof.at("/checkpoint/size").asLong() - 1;
    byte[] hash = sha256(new byte[] {0}, hex(proof.get("digest")));
    for (JsonNode sibling : proof.get("path")) {
      if ((node & 1) == 1 || node == last) {
        hash = sha256(new byte[] {1}, hex(sibling), hash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = sha256(new byte[] {1}, hash, hex(sibling));
      }
      node >>= 1;
      last >>= 1;
    }
    return HexFormat.of().formatHex(hash);
  }

  private static byte[] hex(JsonNode text) {
    return HexFormat.of().parseHex(text.asString());
  }

  private static byte[] sha256(byte[]... parts) throws Exception {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    for (byte[] part : parts) {
      sha256.update(part);
    }
    return sha256.digest();
  }
}
