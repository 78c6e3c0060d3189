package org.shouwang.kit.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.shouwang.kit.access.Role;
import tools.jackson.databind.JsonNode;

/**
 * Sends bad input to every route that a service describes in its {@code /v3/api-docs}: nothing may
 * end in 5xx or in anything but a problem, and no bad body may be taken.
 *
 * <pre>{@code
 * assertThat(new HostileRequests(port, tokens).findings(tokens.officer("371102"))).isEmpty();
 * }</pre>
 */
public final class HostileRequests {
  private static final List<String> BODIES =
      List.of(
          "{",
          "null",
          "[]",
          "true",
          "\"text\"",
          "{\"nobodyKnows\":1}",
          "{\"$where\":\"1\"}",
          "{\"id\":{\"$gt\":\"\"}}",
          "{\"a\":1,\"a\":2}",
          "{} {}",
          "{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}",
          "{\"a\":\"" + "x".repeat(300_000) + "\"}",
          "{\"a\":" + "9".repeat(5_000) + "}",
          "{\"a\":\"\\u0000\\ud800\"}");

  private static final List<String> IDS =
      List.of(
          "x", "0", "%7B%22$gt%22:%22%22%7D", "%00", "..%2f", "a".repeat(3_000), "%F0%9F%98%80");

  private static final List<String> QUERIES =
      List.of(
          "?limit=-1",
          "?limit=x&cursor=y",
          "?cursor=%00",
          "?after=x",
          "?asOf=yesterday",
          "?q=%zz",
          "?%",
          "?a[]=1&b[$gt]=",
          "?q=" + "x".repeat(5_000),
          "?" + "a=1&".repeat(2_000));

  private static final Map<String, List<String>> HEADERS =
      Map.of(
          "Content-Type",
          List.of(
              "garbage",
              "application/json;charset=nonsense",
              "multipart/form-data",
              "multipart/form-data;boundary=x",
              "application/x-www-form-urlencoded",
              "application/yaml",
              "text/xml"),
          "Accept",
          List.of("garbage", "image/png", "text/html", "*/*;q=x"),
          "Accept-Language",
          List.of("x".repeat(500), ";;", "zz-ZZ"),
          "If-Match",
          List.of("x", "*", "W/\"1\"", "\"99999999999999999999\""),
          "Idempotency-Key",
          List.of("a b", "x".repeat(300)),
          "traceparent",
          List.of("x", "00-0-0-0"),
          "X-Correlation-Id",
          List.of("{\"$gt\":1}", "x".repeat(500)),
          "Range",
          List.of("bytes=5-1"),
          "Authorization",
          List.of("Bearer", "Bearer a b", "Basic YTpi", "Bearer " + "a.".repeat(2_000)));

  private final Api api;
  private final Tokens tokens;

  public HostileRequests(int port, Tokens tokens) {
    this.api = Api.at(port);
    this.tokens = tokens;
  }

  /**
   * What was answered wrongly, with what it was asked; empty is right.
   *
   * @param token better one with every role, so that requests get far
   */
  public List<String> findings(String token) {
    List<String> findings = new ArrayList<>();
    JsonNode description = api.get("/v3/api-docs").json();
    HostileBodies bodies = new HostileBodies(description);
    for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        String verb = method.getKey().toUpperCase(Locale.ROOT);
        tryRoute(verb, path.getKey(), method.getValue(), bodies, api.as(token), findings);
      }
    }
    if (description.path("paths").isEmpty()) {
      findings.add("no route is described, so none was tried");
    }
    return findings;
  }

  private void tryRoute(
      String verb,
      String template,
      JsonNode operation,
      HostileBodies bodies,
      Api caller,
      List<String> findings) {
    String path = template;
    for (JsonNode parameter : operation.path("parameters")) {
      String example = parameter.path("example").asString("x");
      path = path.replace('{' + parameter.path("name").asString() + '}', example);
    }
    path = path.replaceAll("\\{[^}]*}", "x");
    boolean writes = !verb.equals("GET");
    boolean takesBody = operation.has("requestBody");
    for (String id : IDS) {
      if (template.contains("{")) {
        String bad = template.replaceAll("\\{[^}]*}", Matcher.quoteReplacement(id));
        check(verb, bad, new byte[0], caller, false, findings);
      }
    }
    for (String query : QUERIES) {
      check(verb, path + query, new byte[0], caller, false, findings);
    }
    if (writes) {
      for (String body : BODIES) {
        check(verb, path, utf8(body), caller, takesBody, findings);
      }
      byte[] notUtf8 = {'{', '"', (byte) 0xff, '"', ':', '1', '}'};
      check(verb, path, notUtf8, caller, takesBody, findings);
      for (HostileBodies.Body body : bodies.of(operation)) {
        check(verb, path, utf8(body.json()), caller, body.mustRefuse(), findings);
      }
    }
    tryHeaders(verb, path, caller, writes ? utf8("{}") : new byte[0], findings);
  }

  private void tryHeaders(
      String verb, String path, Api caller, byte[] body, List<String> findings) {
    HEADERS.forEach(
        (name, values) ->
            values.forEach(
                value -> check(verb, path, body, caller.with(name, value), false, findings)));
    for (String bad :
        List.of(
            tokens.of(Role.OFFICER).expired(),
            tokens.of(Role.OFFICER).forged(),
            tokens.of(Role.OFFICER).foreign(),
            tokens.of(Role.OFFICER).unsigned(),
            tokens.of(Role.OFFICER).audience("other").sign())) {
      check(verb, path, new byte[0], api.as(bad), true, findings);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void check(
      String verb, String path, byte[] body, Api with, boolean mustRefuse, List<String> findings) {
    Api.Reply reply;
    try {
      reply = with.send(verb, path, body);
    } catch (IllegalArgumentException notSendable) {
      return; // this client cannot send it; raw bytes on the socket are tested in the kit
    }
    boolean problem = reply.header("Content-Type").startsWith("application/problem+json");
    boolean wrong =
        reply.status() >= 500
            || (reply.status() >= 400 && !problem)
            || (mustRefuse && reply.status() < 400)
            || reply.text().contains("Exception");
    if (wrong) {
      String shown = path.length() > 120 ? path.substring(0, 120) + '…' : path;
      String sent = new String(body, StandardCharsets.UTF_8);
      findings.add(
          verb
              + ' '
              + shown
              + ' '
              + with
              + " body "
              + (sent.length() > 60 ? sent.substring(0, 60) + '…' : sent)
              + " -> "
              + reply.status()
              + ' '
              + reply.text());
    }
  }
}
