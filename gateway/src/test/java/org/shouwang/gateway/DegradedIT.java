package org.shouwang.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.gateway.PassingOnIT.assertProblem;

import com.jayway.jsonpath.JsonPath;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DegradedIT {

  @TempDir Path home;
  RunningGateway gateway;

  @BeforeEach
  void start() {
    gateway =
        new RunningGateway(
            home.resolve("secrets"),
            "--shouwang.gateway.breaker.calls=4",
            "--shouwang.gateway.breaker.rest=1s",
            "--shouwang.gateway.services.training=http://127.0.0.1:1",
            "--shouwang.gateway.rates.api.per-second=1",
            "--shouwang.gateway.rates.api.burst=30");
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void saysUnavailableForAServiceThatIsDownAndLeavesTheOthersAlone() throws Exception {
    var answer = gateway.get("/api/v1/training/sessions");

    assertProblem(answer, 503, "service-unavailable");
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    assertThat(JsonPath.<String>read(answer.body(), "$.service")).isEqualTo("training");
    assertThat(gateway.get("/api/v1/hazards").statusCode()).isEqualTo(200);
  }

  @Test
  void givesAFailingServiceARestAndComesBack() throws Exception {
    gateway.upstream.answers(Upstream.json(500, "{}"));
    for (int i = 0; i < 4; i++) {
      gateway.get("/api/v1/hazards");
    }
    int before = gateway.upstream.received().size();
    assertProblem(gateway.get("/api/v1/hazards"), 503, "service-unavailable");
    assertThat(gateway.upstream.received()).hasSize(before);
    assertThat(gateway.get("/api/v1/visits").statusCode()).isEqualTo(500);

    gateway.upstream.answers(Upstream.json(200, "{}"));
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> gateway.get("/api/v1/hazards").statusCode() == 200);
  }

  @Test
  void leavesAServiceAloneThatSaysItselfWhenToComeBack() throws Exception {
    gateway.upstream.answers(
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "7");
          Upstream.json(503, "{\"reason\":\"contention\"}").to(exchange);
        });
    for (int i = 0; i < 8; i++) {
      var answer = gateway.get("/api/v1/hazards");
      assertThat(answer.body()).contains("contention");
      assertThat(answer.headers().firstValue("Retry-After")).contains("7");
    }
  }

  @Test
  void sendsAReadOnceMoreWhenItsConnectionBreaksAndNothingElse() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    gateway.upstream.answers(
        exchange -> {
          if (calls.incrementAndGet() == 1) {
            exchange.close();
          } else {
            Upstream.json(200, "{\"n\":2}").to(exchange);
          }
        });
    assertThat(gateway.get("/api/v1/hazards").body()).isEqualTo("{\"n\":2}");

    calls.set(0);
    assertProblem(
        gateway.send(gateway.authorized("/api/v1/hazards").POST(BodyPublishers.ofString("{}"))),
        503,
        "service-unavailable");
    assertThat(calls).hasValue(1);
  }

  @Test
  void slowsDownOneCallerAndNotAnother() throws Exception {
    int refused = 0;
    for (int i = 0; i < 35; i++) {
      var answer = gateway.get("/api/v1/hazards");
      if (answer.statusCode() == 429) {
        refused++;
        assertProblem(answer, 429, "too-many-requests");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
      }
    }
    assertThat(refused).isPositive();
    var other =
        HttpRequest.newBuilder(gateway.at("/api/v1/hazards"))
            .header("Authorization", "Bearer " + gateway.issuer.token("acc-2"));
    assertThat(gateway.send(other).statusCode()).isEqualTo(200);
  }

  @Test
  void goesOnVerifyingTokensWhileTheIssuerIsDown() throws Exception {
    assertThat(gateway.get("/api/v1/hazards").statusCode()).isEqualTo(200);
    gateway.issuer.close();
    assertThat(gateway.get("/api/v1/hazards").statusCode()).isEqualTo(200);
  }

  @Test
  void saysUnavailableWhenNobodyCanTellWhetherATokenIsGood() throws Exception {
    gateway.issuer.close();
    assertProblem(gateway.get("/api/v1/hazards"), 503, "service-unavailable");
  }

  @Test
  void saysUnavailableToBrowsersWithoutTheStoreAndGoesOnForTokens() throws Exception {
    gateway.stopStore();
    var browser =
        HttpRequest.newBuilder(gateway.at("/api/v1/hazards"))
            .header("Cookie", "SHOUWANG_SESSION=abc");
    var answer = gateway.send(browser);
    assertProblem(answer, 503, "service-unavailable");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(gateway.get("/api/v1/hazards").statusCode()).isEqualTo(200);
  }

  @Test
  void letsEventsThroughAsTheyComeAndLetsGoWhenTheReaderLeaves() throws Exception {
    CountDownLatch firstRead = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    gateway.upstream.answers(
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
          exchange.sendResponseHeaders(200, 0);
          var out = exchange.getResponseBody();
          try {
            out.write("data: 1\n\n".getBytes());
            out.flush();
            firstRead.await(10, TimeUnit.SECONDS);
            for (int i = 0; i < 50_000_000; i++) { // ends by the reader's leaving, long before
              out.write(("data: " + i + "\n\n").getBytes());
              out.flush();
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (java.io.IOException left) {
            released.countDown();
          }
        });
    try (var client = java.net.http.HttpClient.newHttpClient()) {
      var answer =
          client.send(
              gateway
                  .authorized("/api/v1/operations/reporting/rebuilds/1/progress")
                  .header("Accept", "text/event-stream")
                  .build(),
              HttpResponse.BodyHandlers.ofInputStream());
      var reader = new BufferedReader(new InputStreamReader(answer.body()));
      assertThat(reader.readLine()).isEqualTo("data: 1");
      firstRead.countDown();
      assertThat(reader.readLine()).isEmpty();
      assertThat(reader.readLine()).isEqualTo("data: 0");
      answer.body().close();
    }
    await().atMost(Duration.ofSeconds(10)).until(() -> released.getCount() == 0);
  }
}
