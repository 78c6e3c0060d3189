package org.shouwang.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no client library would send, byte by byte. */
class BadInputIT {

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/hazards?q=%zz",
        "/api/v1/hazards?q=%ff%fe",
        "/api/v1/hazards?q=a|b{c}^`",
        "/api/v1/hazards?=&&==&%00=%00",
        "/api/v1/hazards?q[$gt]=",
        "/api/v1/hazards?q=a b",
        "/api/v1/hazards?q=é",
        "/api/v1/hazards/%",
        "/api/v1/hazards/%e9",
        "/api/v1/hazards/../hazards",
        "/session/login?return=%0d%0aSet-Cookie:x=1",
        "/session/callback?code=&state=",
        "/session/callback?error=access_denied&state=x",
        "/session/callback",
        "/v3/api-docs/%2e%2e",
        "//",
        "/;a=b",
        "*",
        "http://evil.example/api/v1/hazards"
      })
  void neverFailsOnAnAddress(String target) throws Exception {
    assertSound(raw("GET " + target + " HTTP/1.1\r\n" + headers("") + "\r\n"));
  }

  static Stream<String> oddHeaders() {
    return Stream.of(
        "X-Test: \u00e9\u00ff",
        "X-Test: \u0001\u007f",
        "X|Test: a",
        "X Test: a",
        "X-Test : a",
        ": a",
        "Cookie: SHOUWANG_SESSION=\"; SHOUWANG_SESSION=; =;;;\u00e9",
        "Cookie: SHOUWANG_SIGN_IN=%%%; XSRF-TOKEN=%00",
        "Accept: \u00e9/*;q=2",
        "Accept-Language: x;q=nonsense, \u00e9, en;q=9",
        "Content-Type: \u00e9",
        "Content-Type: application/x-www-form-urlencoded; charset=nothing",
        "Content-Length: -1",
        "Content-Length: 99999999999999999999",
        "Content-Length: 5\r\nContent-Length: 6",
        "Transfer-Encoding: chunked\r\nContent-Length: 5",
        "Transfer-Encoding: nonsense",
        "Transfer-Encoding: chunked, chunked",
        "Expect: something",
        "Upgrade: websocket\r\nConnection: upgrade",
        "Range: bytes=9-1,-,x",
        "If-Match: *\r\nIf-None-Match: nonsense\r\nIf-Modified-Since: never",
        "Authorization: Bearer",
        "Authorization: Basic \u00e9",
        "Origin: null",
        "Forwarded: for=\"\u00e9",
        "traceparent: 00-\u00e9",
        "X-HTTP-Method-Override: DELETE");
  }

  @ParameterizedTest
  @MethodSource("oddHeaders")
  void neverFailsOnAHeader(String header) throws Exception {
    assertSound(raw("GET /api/v1/hazards HTTP/1.1\r\n" + headers(header) + "\r\n"));
    assertSound(
        raw("POST /api/v1/hazards HTTP/1.1\r\n" + headers(header) + "\r\n5\r\nabcde\r\n0\r\n\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"TRACE", "CONNECT", "PROPFIND", "get", "G\u00e9T", "OPTIONS", "HEAD", "PATCH"})
  void neverFailsOnAMethod(String method) throws Exception {
    assertSound(raw(method + " /api/v1/hazards HTTP/1.1\r\n" + headers("") + "\r\n"));
    assertSound(raw(method + " / HTTP/1.1\r\n" + headers("") + "\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "username=%zz&password=%ff",
        "=&=&%00=%00",
        "a=b&a=c&a",
        "{\"not\":\"a form\"}",
        "\u00e9\u00ff\u0001"
      })
  void neverFailsOnAForm(String body) throws Exception {
    String type =
        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length();
    assertSound(raw("POST /login HTTP/1.1\r\n" + headers(type) + "\r\n" + body));
    assertSound(raw("POST /oauth2/token?a=%zz HTTP/1.1\r\n" + headers(type) + "\r\n" + body));
    assertSound(raw("POST /session/logout HTTP/1.1\r\n" + headers(type) + "\r\n" + body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\u0000\u0001\r\n\r\n"})
  void neverFailsOnARequestLine(String bytes) throws Exception {
    String answer = raw(bytes);
    assertThat(answer).doesNotContain("Exception").doesNotStartWith("HTTP/1.1 500");
  }

  private static String headers(String more) {
    return "Host: x\r\nConnection: close\r\nAuthorization: Bearer "
        + gateway.issuer.token("acc-1")
        + "\r\n"
        + (more.isEmpty() ? "" : more + "\r\n");
  }

  private static String raw(String request) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
      socket.setSoTimeout(15_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer.toString(StandardCharsets.UTF_8);
    }
  }

  private static void assertSound(String answer) {
    assertThat(answer).startsWith("HTTP/1.1 ");
    int status = Integer.parseInt(answer.substring(9, 12));
    assertThat(status).as(answer).isBetween(200, 499);
    assertThat(answer).doesNotContain("Exception").doesNotContain("\tat ");
    if (status >= 400 && answer.contains("\r\nContent-Length: ")) {
      assertThat(answer).contains("application/problem+json");
    }
  }
}
