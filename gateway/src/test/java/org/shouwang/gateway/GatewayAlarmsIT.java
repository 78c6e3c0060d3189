package org.shouwang.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.gateway.watch.GatewayAlarm;

/** What an operator sees when something at the gateway is wrong, and when it is over. */
class GatewayAlarmsIT {
  private static final Pattern METRIC =
      Pattern.compile("\\| `(shouwang\\.gateway\\.[a-z.]+[a-z])[`{]");

  @TempDir static Path home;
  static RunningGateway gateway;

  @BeforeAll
  static void start() {
    gateway =
        new RunningGateway(
            home.resolve("secrets"),
            "--shouwang.gateway.watch.every=50ms",
            "--shouwang.gateway.breaker.calls=4",
            "--shouwang.gateway.breaker.rest=100ms",
            "--shouwang.gateway.rates.api.per-second=1",
            "--shouwang.gateway.rates.api.burst=50",
            "--shouwang.gateway.rates.alarm-per-minute=5");
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @AfterEach
  void mend() {
    gateway.upstream.forget();
    gateway.issuer.publish();
  }

  @Test
  void aServiceThatIsNotReadyDegradesTheGatewayUntilItIs() throws Exception {
    awaitPart("upstreams", "UP", null);
    gateway.upstream.answers(Upstream.json(503, "{\"status\":\"OUT_OF_SERVICE\"}"));
    awaitPart("upstreams", "DEGRADED", "upstream-down");
    assertThat(health().body()).contains("\"training\":\"java.io.IOException: status 503\"");
    assertThat(metric("shouwang.gateway.upstream.up")).isZero();
    gateway.upstream.forget();
    awaitPart("upstreams", "UP", null);
    assertThat(metric("shouwang.gateway.upstream.up")).isEqualTo(5); // the sum over services
  }

  @Test
  void anOpenCircuitDegradesTheGatewayUntilTheServiceIsBackThoughNobodyCalls() throws Exception {
    awaitPart("circuits", "UP", null);
    gateway.upstream.answers(Upstream.json(500, "{}"));
    for (int i = 0; i < 4; i++) {
      gateway.send(as("acc-circuit", "OFFICER", "/api/v1/training/sessions"));
    }
    awaitPart("circuits", "DEGRADED", "circuit-open");
    assertThat(metric("shouwang.gateway.circuit.open")).isEqualTo(1);

    gateway.upstream.forget();
    awaitPart("circuits", "UP", null);
    assertThat(metric("shouwang.gateway.circuit.open")).isZero();
    assertThat(gateway.upstream.received())
        .isNotEmpty()
        .allSatisfy(call -> assertThat(call.uri()).isEqualTo("/actuator/health/readiness"));
  }

  @Test
  void manyRefusedCallsDegradeTheGateway() throws Exception {
    awaitPart("callers", "UP", null);
    for (int i = 0; i < 60; i++) {
      gateway.send(as("acc-hurried", "OFFICER", "/api/v1/hazards"));
    }
    awaitPart("callers", "DEGRADED", "callers-too-fast");
    assertThat(metric("shouwang.gateway.refused.calls")).isGreaterThanOrEqualTo(5);
  }

  @Test
  void anIssuerWithoutKeysDegradesTheGatewayUntilItHasSome() throws Exception {
    awaitPart("issuer", "UP", null);
    gateway.issuer.breakDown();
    awaitPart("issuer", "DEGRADED", "issuer-down");
    assertThat(metric("shouwang.gateway.issuer.up")).isZero();
    gateway.issuer.publish();
    awaitPart("issuer", "UP", null);
    assertThat(metric("shouwang.gateway.issuer.up")).isEqualTo(1);
  }

  @Test
  void aStoreThatIsAwayDegradesTheGatewayUntilItIsBack() throws Exception {
    awaitPart("sessions", "UP", null);
    gateway.stopStore();
    awaitPart("sessions", "DEGRADED", "store-down");
    assertThat(health().statusCode()).as("it serves those who have a token").isEqualTo(200);
    assertThat(metric("shouwang.gateway.sessions.up")).isZero();
    gateway.startStoreAnew();
    awaitPart("sessions", "UP", null);
  }

  @Test
  void tellsNobodyElse() throws Exception {
    awaitPart("upstreams", "UP", null);
    HttpResponse<String> open =
        gateway.send(HttpRequest.newBuilder(gateway.at("/actuator/health")));
    assertThat(open.body()).contains("status").doesNotContain("upstreams");
    assertThat(gateway.send(as("acc-1", "OFFICER", "/actuator/health")).body())
        .doesNotContain("upstreams");
    for (String path : List.of("/actuator/prometheus", "/actuator/metrics")) {
      assertThat(gateway.send(HttpRequest.newBuilder(gateway.at(path))).statusCode())
          .isEqualTo(401);
      assertThat(gateway.send(as("acc-1", "OFFICER", path)).statusCode()).isEqualTo(403);
      assertThat(gateway.send(as("acc-1", "OPERATOR", path)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void everyPartMayNameAPageAndEveryPageIsThere() throws Exception {
    Map<String, Object> parts = JsonPath.read(health().body(), "$.components");
    assertThat(parts.keySet())
        .as("each but the framework's, which are always UP, is raised by a test here")
        .containsExactlyInAnyOrder(
            "callers",
            "circuits",
            "issuer",
            "livenessState",
            "ping",
            "readinessState",
            "sessions",
            "ssl",
            "upstreams");
    String index = Files.readString(Path.of("../docs/runbooks/README.md"));
    String ours = index.substring(index.indexOf("Of the gateway"));
    for (GatewayAlarm alarm : GatewayAlarm.values()) {
      assertThat(ours).contains("(" + alarm.page() + ".md)");
      assertThat(Path.of("../docs/runbooks", alarm.page() + ".md")).exists();
    }
  }

  @Test
  void theMetricsThatAreDocumentedAreThere() throws Exception {
    Set<String> documented =
        METRIC
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(documented).hasSize(5);
    String there = gateway.send(as("acc-op", "OPERATOR", "/actuator/metrics")).body();
    assertThat(JsonPath.<List<String>>read(there, "$.names")).containsAll(documented);
  }

  private static void awaitPart(String part, String status, String page) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              assertThat(part(part, "status")).isEqualTo(status);
              assertThat(part(part, "runbook")).isEqualTo(page == null ? "" : page);
            });
  }

  private static String part(String part, String what) throws Exception {
    List<String> found = JsonPath.read(health().body(), "$.components['" + part + "'].." + what);
    return found.isEmpty() ? "" : found.getFirst();
  }

  private static HttpResponse<String> health() throws Exception {
    return gateway.send(as("acc-op", "OPERATOR", "/actuator/health"));
  }

  private static double metric(String name) throws Exception {
    String said = gateway.send(as("acc-op", "OPERATOR", "/actuator/metrics/" + name)).body();
    return JsonPath.<Number>read(said, "$.measurements[0].value").doubleValue();
  }

  private static HttpRequest.Builder as(String account, String role, String path) {
    String token =
        gateway.issuer.token(claims -> claims.subject(account).claim("roles", List.of(role)));
    return HttpRequest.newBuilder(gateway.at(path)).header("Authorization", "Bearer " + token);
  }
}
