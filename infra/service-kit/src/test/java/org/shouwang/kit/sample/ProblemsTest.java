package org.shouwang.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.kit.testing.Api;
import tools.jackson.databind.JsonNode;

class ProblemsTest extends HttpTest {
  @ParameterizedTest
  @CsvSource({
    "unknown, 404, lamp, lamp-unknown",
    "refused, 409, lamp, lamp-is-out",
    "invalid, 422, lamp, too-bright",
    "reused, 422, kit, command-key-reused",
    "in-flight, 409, kit, command-in-flight",
    "stale, 412, kit, stale-version",
    "contention, 503, kit, contention",
    "outcome, 503, kit, outcome-unknown",
    "store, 503, kit, part-unavailable",
    "bug, 500, kit, internal-error",
  })
  void everyFailureHasItsProblem(String how, int status, String context, String reason) {
    Api.Reply reply = anybody.get("/api/v1/fail/" + how);
    assertProblem(reply, status, context, reason);
    if (status == 503) {
      assertThat(reply.header("Retry-After")).matches("[1-9][0-9]*");
    }
    assertThat(reply.text()).doesNotContain("/etc/secret");
  }

  @Test
  void answersInTheReadersLanguageWithBothTextsAtHand() {
    JsonNode zh = anybody.get("/api/v1/fail/refused").json();
    assertThat(zh.path("detail").asString()).isEqualTo("灯已熄灭。");
    Api.Reply en = anybody.with("Accept-Language", "en-GB,zh;q=0.5").get("/api/v1/fail/refused");
    assertThat(en.json().path("detail").asString()).isEqualTo("The lamp is out.");
    assertThat(en.header("Content-Language")).isEqualTo("en");
    Api.Reply unreadable = anybody.with("Accept-Language", ";;q=x,").get("/api/v1/fail/refused");
    assertThat(unreadable.json().path("detail").asString()).isEqualTo("灯已熄灭。");
  }

  @Test
  void keepsTheCallersTrace() {
    String trace = "0af7651916cd43dd8448eb211c80319c";
    Api.Reply reply =
        anybody.with("traceparent", "00-" + trace + "-b7ad6b7169203331-01").get("/nowhere");
    assertThat(reply.json().path("traceId").asString()).isEqualTo(trace);
  }

  @Test
  void saysWhatTheRouterDoesNotKnow() {
    assertProblem(anybody.get("/nowhere"), 404, "not-found");
    Api.Reply wrongMethod = officer.send("PUT", "/api/v1/lamps", "{}".getBytes());
    assertProblem(wrongMethod, 405, "method-not-allowed");
    assertThat(wrongMethod.header("Allow")).contains("GET", "POST");
    assertProblem(officer.with("Accept", "image/png").get("/api/v1/lamps"), 406, "not-acceptable");
    for (String type :
        new String[] {"text/plain", "application/yaml", "application/xml", "application/cbor"}) {
      assertProblem(
          officer.with("Content-Type", type).post("/api/v1/lamps", "{}"),
          415,
          "unsupported-media-type");
    }
    assertProblem(anybody.get("/error"), 404, "not-found");
    assertProblem(anybody.with("Accept", "text/html").get("/nowhere"), 404, "not-found");
    assertProblem(officer.get("/api/v1/lamps?above=x"), 422, "invalid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/lamps/..%2f..%2fetc",
        "/api/v1//lamps",
        "/api/v1/lamps/%00",
        "/api/v1/lamps;a=b"
      })
  void refusesPathTricks(String path) {
    Api.Reply reply = officer.get(path);
    assertProblem(reply, 400, "bad-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /a|b<> HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
        "NONSENSE\r\n\r\n",
        "POST /api/v1/lamps HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n",
        "GET /api/v1/lamps HTTP/1.1\r\nHost: x\r\nBad Header: 1\r\n\r\n",
        "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: nonsense\r\n\r\n",
        "POST /api/v1/lamps HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "POST /api/v1/lamps HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\n{}",
        "FOO / HTTP/1.1\r\nHost: x\r\n\r\n",
      })
  void theContainersOwnRefusalsAreProblemsToo(String request) throws IOException {
    String reply = raw(request);
    assertThat(reply).startsWith("HTTP/1.1 4").contains("application/problem+json", "\"traceId\"");
    assertThat(reply).doesNotContain("Tomcat", "Server:", "<html");
  }

  @Test
  void refusesAnOverlongHeader() throws IOException {
    assertThat(raw("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(20_000) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json");
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
