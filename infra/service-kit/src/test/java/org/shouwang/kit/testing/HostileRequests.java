package org.shouwang.kit.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.testing.HostileAnswers.Fate;
import tools.jackson.databind.JsonNode;

/**
 * Sends bad input to every route that a service describes in its {@code /v3/api-docs}: nothing may
 * end in 5xx or in anything but a documented problem, no bad body may be taken, and nothing that
 * was refused may be in the log.
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
    JsonNode description = api.get("/v3/api-docs").json();
    JsonNode paths = description.path("paths");
    boolean logged = LogHead.isDescribed(paths);
    HostileAnswers answers =
        new HostileAnswers(logged ? new LogHead(api.as(tokens.operator())) : () -> 0);
    HostileBodies bodies = new HostileBodies(description);
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        String verb = method.getKey().toUpperCase(Locale.ROOT);
        tryRoute(verb, path.getKey(), method.getValue(), bodies, api.as(token), answers);
        if (!logged && !verb.equals("GET") && !path.getKey().startsWith("/api/v1/operations/")) {
          answers.add("without a log to compare: " + verb + ' ' + path.getKey());
        }
      }
    }
    if (paths.isEmpty()) {
      answers.add("no route is described, so none was tried");
    }
    return answers.findings();
  }

  private void tryRoute(
      String verb,
      String template,
      JsonNode operation,
      HostileBodies bodies,
      Api caller,
      HostileAnswers answers) {
    String path = filled(template, operation);
    boolean writes = !verb.equals("GET");
    Fate ofBadBodies = operation.has("requestBody") ? Fate.REFUSED : Fate.OPEN;
    List<HostileBodies.Body> nearlyRight = writes ? bodies.of(operation) : List.of();
    byte[] right = nearlyRight.isEmpty() ? new byte[0] : utf8(nearlyRight.getFirst().json());

    tryTokens(verb, path, right, answers);
    if (writes) {
      for (String body : BODIES) {
        answers.judge(verb, path, utf8(body), caller, ofBadBodies);
      }
      byte[] notUtf8 = {'{', '"', (byte) 0xff, '"', ':', '1', '}'};
      answers.judge(verb, path, notUtf8, caller, ofBadBodies);
    }
    nearlyRight.stream()
        .filter(HostileBodies.Body::mustRefuse)
        .forEach(body -> answers.judge(verb, path, utf8(body.json()), caller, Fate.REFUSED));
    answers.compareLog(verb, path);

    nearlyRight.stream()
        .filter(body -> !body.mustRefuse())
        .forEach(body -> answers.judge(verb, path, utf8(body.json()), caller, Fate.OPEN));
    for (String id : IDS) {
      if (template.contains("{")) {
        String bad = template.replaceAll("\\{[^}]*}", Matcher.quoteReplacement(id));
        answers.judge(verb, bad, right, caller, Fate.OPEN);
      }
    }
    for (String query : QUERIES) {
      answers.judge(verb, path + query, new byte[0], caller, Fate.OPEN);
    }
    tryHeaders(verb, path, caller, writes ? utf8("{}") : new byte[0], answers);
    answers.compareLog(verb, path);
  }

  private static String filled(String template, JsonNode operation) {
    String path = template;
    for (JsonNode parameter : operation.path("parameters")) {
      String example = parameter.path("example").asString("x");
      path = path.replace('{' + parameter.path("name").asString() + '}', example);
    }
    return path.replaceAll("\\{[^}]*}", "x");
  }

  /** With a body that is right as far as its schema tells, so that the token alone refuses it. */
  private void tryTokens(String verb, String path, byte[] body, HostileAnswers answers) {
    for (String bad :
        List.of(
            tokens.of(Role.OFFICER).expired(),
            tokens.of(Role.OFFICER).forged(),
            tokens.of(Role.OFFICER).foreign(),
            tokens.of(Role.OFFICER).unsigned(),
            tokens.of(Role.OFFICER).audience("other").sign())) {
      answers.judge(verb, path, body, api.as(bad), Fate.UNAUTHENTICATED);
    }
  }

  private static void tryHeaders(
      String verb, String path, Api caller, byte[] body, HostileAnswers answers) {
    HEADERS.forEach(
        (name, values) ->
            values.forEach(
                value -> answers.judge(verb, path, body, caller.with(name, value), Fate.OPEN)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
