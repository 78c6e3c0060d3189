package org.shouwang.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassingOnIT {

  @TempDir static Path home;
  static RunningGateway gateway;

  @BeforeAll
  static void start() {
    gateway = new RunningGateway(home.resolve("secrets"));
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @BeforeEach
  void forget() {
    gateway.upstream.forget();
  }

  @Test
  void passesACommandOnWithItsBodyItsTokenAndItsKey() throws Exception {
    gateway.upstream.answers(
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"1\"");
          Upstream.json(201, "{\"id\":\"hz-1\"}").to(exchange);
        });
    var answer =
        gateway.send(
            gateway
                .authorized("/api/v1/hazards?q=%E7%81%AB%2B1&q=b")
                .header("Idempotency-Key", "k-1")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"what\":\"裸露电线\"}")));

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).isEqualTo("{\"id\":\"hz-1\"}");
    assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
    var received = gateway.upstream.received().getFirst();
    assertThat(received.uri()).isEqualTo("/api/v1/hazards?q=%E7%81%AB%2B1&q=b");
    assertThat(received.body()).isEqualTo("{\"what\":\"裸露电线\"}");
    assertThat(received.header("Idempotency-Key")).isEqualTo("k-1");
    assertThat(received.header("Authorization")).startsWith("Bearer ey");
  }

  @Test
  void passesTheTraceOnThatARequestCameWith() throws Exception {
    String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    gateway.send(
        gateway
            .authorized("/api/v1/hazards")
            .header("traceparent", trace)
            .header("tracestate", "a=b"));
    var received = gateway.upstream.received().getFirst();
    assertThat(received.header("traceparent")).isEqualTo(trace);
    assertThat(received.header("tracestate")).isEqualTo("a=b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "00-00000000000000000000000000000000-00f067aa0ba902b7-01", "nonsense"})
  void beginsATraceWhereARequestCameWithNone(String header) throws Exception {
    var request = gateway.authorized("/api/v1/hazards").header("tracestate", "a=b");
    if (!header.isEmpty()) {
      request.header("traceparent", header);
    }
    gateway.send(request);
    var received = gateway.upstream.received().getFirst();
    assertThat(received.header("traceparent"))
        .matches("00-(?!0{32})[0-9a-f]{32}-[0-9a-f]{16}-01")
        .isNotEqualTo(header);
    assertThat(received.header("tracestate")).isEmpty();
  }

  @Test
  void passesThePartsOfAnUploadOnAndWhereItStands() throws Exception {
    gateway.upstream.answers(
        exchange -> {
          exchange.getResponseHeaders().set("Upload-Offset", "5");
          exchange.sendResponseHeaders(204, -1);
        });
    String upload = "/api/v1/evidence/uploads/upl-1";
    var sent =
        gateway.send(
            gateway
                .authorized(upload)
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/octet-stream")
                .method("PATCH", BodyPublishers.ofString("bytes")));
    assertThat(sent.statusCode()).isEqualTo(204);
    assertThat(sent.headers().firstValue("Upload-Offset")).contains("5");
    var received = gateway.upstream.received().getFirst();
    assertThat(received.method()).isEqualTo("PATCH");
    assertThat(received.body()).isEqualTo("bytes");
    assertThat(received.header("Upload-Offset")).isEqualTo("0");
    var stands = gateway.send(gateway.authorized(upload).method("HEAD", BodyPublishers.noBody()));
    assertThat(stands.headers().firstValue("Upload-Offset")).contains("5");
  }

  @Test
  void tellsTheServiceWhereARequestComesFromAndBelievesNobodyElse() throws Exception {
    gateway.send(
        gateway
            .authorized("/api/v1/visits")
            .header("X-Forwarded-For", "203.0.113.7")
            .header("X-Forwarded-Host", "evil.example")
            .header("Forwarded", "for=203.0.113.7")
            .header("X-Real-IP", "203.0.113.7")
            .header("X-Shouwang-Actor", "acc-root")
            .header("Cookie", "SHOUWANG_SESSION=s; other=1"));

    var received = gateway.upstream.received().getFirst();
    assertThat(received.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
    assertThat(received.header("X-Forwarded-Host")).isEqualTo("127.0.0.1");
    assertThat(received.header("X-Forwarded-Port")).isEqualTo("8080");
    assertThat(received.header("Forwarded")).isEmpty();
    assertThat(received.header("X-Real-IP")).isEmpty();
    assertThat(received.header("X-Shouwang-Actor")).isEmpty();
    assertThat(received.header("Cookie")).isEmpty();
  }

  @Test
  void reachesTheOperationsOfOneServiceThroughItsName() throws Exception {
    gateway.get("/api/v1/operations/reporting/projections/cooperative-scoreboard?x=1");

    assertThat(gateway.upstream.received().getFirst().uri())
        .isEqualTo("/api/v1/operations/projections/cooperative-scoreboard?x=1");
  }

  @Test
  void reachesHealthAndMetricsOfOneServiceThroughItsName() throws Exception {
    gateway.get("/api/v1/operations/hazard/actuator/prometheus");
    gateway.get("/api/v1/operations/hazard/actuator/health/readiness");

    assertThat(gateway.upstream.received())
        .extracting(Upstream.Received::uri)
        .containsExactly("/actuator/prometheus", "/actuator/health/readiness");
    assertProblem(
        gateway.send(
            HttpRequest.newBuilder(gateway.at("/api/v1/operations/hazard/actuator/health"))),
        401,
        "unauthenticated");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/nothing",
        "/api/v1",
        "/actuator",
        "/actuator/env",
        "/api/v1/operations/nothing/x",
        "/error",
        "/favicon.ico"
      })
  void answers404ToWhatIsNotListed(String path) throws Exception {
    assertProblem(gateway.get(path), 404, "not-found");
    assertProblem(gateway.send(HttpRequest.newBuilder(gateway.at(path))), 404, "not-found");
    assertThat(gateway.upstream.received()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/hazards/../../../actuator/env",
        "/api/v1/hazards/%2e%2e/%2e%2e/actuator",
        "/api/v1/hazards/..;/x",
        "/api/v1/hazards//x",
        "/api/v1/hazards/a%2Fb",
        "/api/v1/hazards/a%00b",
        "/api/v1/hazards/{\"$gt\":\"\"}"
      })
  void refusesPathTricksBeforeAnyService(String path) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
      String request =
          "GET "
              + path
              + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
              + gateway.issuer.token("acc-1")
              + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }
    assertThat(gateway.upstream.received()).isEmpty();
  }

  static Stream<String> badTokens() {
    TestIssuer issuer = gateway.issuer;
    long now = System.currentTimeMillis();
    return Stream.of(
        "junk",
        issuer.forged(),
        issuer.unsigned(),
        issuer.confused(),
        issuer.token(c -> c.expirationTime(new java.util.Date(now - 60_000))),
        issuer.token(c -> c.expirationTime(null)),
        issuer.token(c -> c.notBeforeTime(new java.util.Date(now + 120_000))),
        issuer.token(c -> c.issuer("https://elsewhere.example")),
        issuer.token(c -> c.audience("gateway")),
        issuer.token(c -> c.subject("")));
  }

  @ParameterizedTest
  @MethodSource("badTokens")
  void refusesTokensThatTheIssuerWouldNotStandFor(String token) throws Exception {
    var answer =
        gateway.send(
            HttpRequest.newBuilder(gateway.at("/api/v1/hazards"))
                .header("Authorization", "Bearer " + token));

    assertProblem(answer, 401, "token-invalid");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(gateway.upstream.received()).isEmpty();
  }

  @Test
  void asksForATokenWhereThereIsNone() throws Exception {
    assertProblem(
        gateway.send(HttpRequest.newBuilder(gateway.at("/api/v1/hazards"))),
        401,
        "unauthenticated");
    assertThat(gateway.upstream.received()).isEmpty();
  }

  @Test
  void refusesABodyThatIsAnnouncedTooLargeAndOneThatTurnsOutTo() throws Exception {
    byte[] large = new byte[(1 << 20) + 1];
    var announced =
        gateway.send(gateway.authorized("/api/v1/hazards").POST(BodyPublishers.ofByteArray(large)));
    var streamed =
        gateway.send(
            gateway
                .authorized("/api/v1/hazards")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large))));

    assertProblem(announced, 413, "body-too-large");
    assertProblem(streamed, 413, "body-too-large");
  }

  @Test
  void aReportersPhotoMayBeLargerThanHerReportAndTellsAsLittle() throws Exception {
    gateway.upstream.answers(Upstream.json(200, "{}"));
    byte[] photo = new byte[200_000];
    var shown =
        gateway.send(
            gateway
                .authorized("/api/v1/public/reports/photos")
                .header("Report-Code", "ABCD")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(photo)));
    assertThat(shown.statusCode()).isEqualTo(200);
    var received = gateway.upstream.received().getFirst();
    assertThat(received.header("Authorization")).isEmpty();
    assertThat(received.header("Report-Code")).isEqualTo("ABCD");
    assertProblem(
        gateway.send(
            HttpRequest.newBuilder(gateway.at("/api/v1/public/reports"))
                .POST(BodyPublishers.ofByteArray(photo))),
        413,
        "body-too-large");
  }

  @Test
  void tellsNobodyThatAnAnswerIsWholeWhichItsServiceBrokeOff() throws Exception {
    gateway.upstream.answers(brokenOffAfter(3));
    HttpResponse<String> told = gateway.get("/api/v1/hazards");
    assertProblem(told, 503, "service-unavailable");
    assertThat(told.headers().firstValue("Retry-After")).isPresent();

    gateway.upstream.answers(brokenOffAfter(500_000));
    assertThatIOException()
        .as("part of it was passed on")
        .isThrownBy(() -> gateway.get("/api/v1/hazards"));
  }

  /** Announces a megabyte, and ends after some bytes of it. */
  private static Upstream.Answer brokenOffAfter(int bytes) {
    return exchange -> {
      exchange.sendResponseHeaders(200, 1_000_000);
      exchange.getResponseBody().write(new byte[bytes]);
      exchange.getResponseBody().flush();
      throw new IOException("as if it had died");
    };
  }

  @Test
  void setsTheSecurityHeadersOnce() throws Exception {
    gateway.upstream.answers(
        exchange -> {
          exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
          Upstream.json(200, "{}").to(exchange);
        });
    var headers = gateway.get("/api/v1/hazards").headers();

    assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
    assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("default-src");
    assertThat(headers.firstValue("Server")).isEmpty();
  }

  static void assertProblem(HttpResponse<String> answer, int status, String reason) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(JsonPath.<String>read(answer.body(), "$.type"))
        .isEqualTo("urn:shouwang:problem:gateway:" + reason);
    assertThat(JsonPath.<String>read(answer.body(), "$.traceId")).hasSize(32);
    assertThat(answer.body()).contains("zh-CN").doesNotContain("Exception");
  }

  @Test
  void whoReportsIsNotToldToTheServiceWhateverSheBrings() throws Exception {
    for (var request :
        List.of(
            HttpRequest.newBuilder(gateway.at("/api/v1/public/reports")),
            gateway.authorized("/api/v1/public/reports"),
            HttpRequest.newBuilder(gateway.at("/api/v1/public/reports"))
                .header("Authorization", "Bearer expired"),
            HttpRequest.newBuilder(gateway.at("/api/v1/public/reports"))
                .header("Cookie", "SHOUWANG_SESSION=somebody")
                .header("X-Forwarded-For", "198.51.100.1"))) {
      gateway.upstream.forget();
      gateway.upstream.answers(Upstream.json(201, "{}"));
      var answer =
          gateway.send(
              request
                  .header("Idempotency-Key", "report-0123456789")
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString("{}")));

      assertThat(answer.statusCode()).isEqualTo(201);
      var received = gateway.upstream.received().getFirst();
      assertThat(received.header("Authorization")).isEmpty();
      assertThat(received.header("Cookie")).isEmpty();
      assertThat(received.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
    }
  }
}
