package org.shouwang.demo.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform, as any client sees it. Every command has a key, so it may be sent twice. */
public final class Platform {
  private static final Duration ANSWER = Duration.ofSeconds(60);

  private final URI url;
  private final Line line;
  private final Tokens tokens;
  private final JsonMapper json;

  /**
   * @param url the gateway
   * @param issuer where tokens are asked for
   * @param secret of the client {@code local-cli}
   * @param atOnce how many requests may be under way
   */
  public Platform(URI url, URI issuer, String secret, int atOnce) {
    this.url = url;
    this.line = new Line(atOnce, Patience.FOR_A_RESTART);
    this.json = JsonMapper.builder().build();
    this.tokens = Tokens.ofImport(line, issuer, secret, json);
  }

  private Platform(URI url, Line line, JsonMapper json, Tokens tokens) {
    this.url = url;
    this.line = line;
    this.json = json;
    this.tokens = tokens;
  }

  /** The same platform for whoever says what happens now, and enters no history (补录). */
  public Platform now() {
    return new Platform(url, line, json, tokens.ofNow());
  }

  /** How many requests the platform has answered so far. */
  public long answered() {
    return line.answered();
  }

  /**
   * Sends a command.
   *
   * @param account login name of the one who acts; null for somebody who has none
   * @param key the idempotency key
   * @throws RefusedException the platform refuses it
   */
  public Answer post(@Nullable String account, String key, String path, Body body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url.resolve(path))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body.fields())));
    return accepted("POST " + path, exchange(account, request));
  }

  /**
   * Sends a part of an upload.
   *
   * @param offset how many bytes of it were sent before
   * @throws RefusedException the platform refuses it
   */
  public void patch(String account, String path, int offset, byte[] part) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url.resolve(path))
            .header("Content-Type", "application/octet-stream")
            .header("Upload-Offset", Integer.toString(offset))
            .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(part));
    HttpResponse<byte[]> response = exchange(account, request);
    if (response.statusCode() / 100 != 2) {
      throw refused("PATCH " + path, response);
    }
  }

  /**
   * The same for what a service can only accept once it has heard of what another one recorded a
   * moment ago.
   */
  public Answer postOnceKnown(@Nullable String account, String key, String path, Body body) {
    Patience.Wait wait = Patience.FOR_THE_NEWS.begin();
    while (true) {
      try {
        return post(account, key, path, body);
      } catch (RefusedException e) {
        if (!e.mayPass() || !wait.again(null)) {
          throw e;
        }
      }
    }
  }

  /**
   * Reads something.
   *
   * @throws RefusedException there is no such thing for this account
   */
  public JsonNode get(String account, String path) {
    return accepted("GET " + path, read(account, path)).json();
  }

  /** Reads something until it shows what it should, or patience is over; the last answer. */
  public JsonNode getUntil(
      String account, String path, Patience patience, Predicate<JsonNode> shown) {
    Patience.Wait wait = patience.begin();
    while (true) {
      JsonNode answer = get(account, path);
      if (shown.test(answer) || !wait.again(null)) {
        return answer;
      }
    }
  }

  /**
   * Reads something that is no JSON.
   *
   * @throws RefusedException there is no such thing for this account
   */
  public byte[] bytes(String account, String path) {
    HttpResponse<byte[]> response = read(account, path);
    if (response.statusCode() / 100 != 2) {
      throw refused("GET " + path, response);
    }
    return response.body();
  }

  /** The bare status of a read. */
  public int statusOf(String account, String path) {
    return read(account, path).statusCode();
  }

  private HttpResponse<byte[]> read(String account, String path) {
    return exchange(account, HttpRequest.newBuilder(url.resolve(path)).GET());
  }

  private HttpResponse<byte[]> exchange(@Nullable String account, HttpRequest.Builder request) {
    request.timeout(ANSWER);
    if (account != null) {
      request.setHeader("Authorization", "Bearer " + tokens.of(account));
    }
    HttpResponse<byte[]> response = line.send(request.build());
    if (response.statusCode() == 401 && account != null) {
      tokens.forget(account);
      request.setHeader("Authorization", "Bearer " + tokens.of(account));
      response = line.send(request.build());
    }
    Patience.Wait wait = Patience.FOR_A_RESTART.begin();
    while (inFlight(response) && wait.again(null)) {
      response = line.send(request.build());
    }
    return response;
  }

  /** An earlier try of the same command is still being handled; its outcome will be ours. */
  private static boolean inFlight(HttpResponse<byte[]> response) {
    return response.statusCode() == 409
        && new String(response.body(), UTF_8).contains("command-in-flight");
  }

  private Answer accepted(String request, HttpResponse<byte[]> response) {
    if (response.statusCode() / 100 != 2) {
      throw refused(request, response);
    }
    return new Answer(response.statusCode(), json.readTree(response.body()));
  }

  private RefusedException refused(String request, HttpResponse<byte[]> response) {
    String text = new String(response.body(), UTF_8);
    if (!text.startsWith("{")) {
      return new RefusedException(request, response.statusCode(), "", text);
    }
    String type = json.readTree(text).path("type").asString("");
    return new RefusedException(request, response.statusCode(), type, text);
  }
}
