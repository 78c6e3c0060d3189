package org.shouwang.demo.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tokens for the story's accounts, from the installation's own client {@code local-cli}, with the
 * import authority (补录): the story lies in the past.
 */
final class Tokens {
  private static final String GRANT = "urn:shouwang:params:oauth:grant-type:local-account";

  /** Renewed well before it ends, since a request may have to wait its turn. */
  private static final Duration RENEW_BEFORE = Duration.ofMinutes(2);

  private final Line line;
  private final URI endpoint;
  private final String credentials;
  private final JsonMapper json;
  private final Map<String, Token> held = new ConcurrentHashMap<>();

  private record Token(String value, long renewAt) {}

  Tokens(Line line, URI issuer, String secret, JsonMapper json) {
    this.line = line;
    this.endpoint = issuer.resolve("/oauth2/token");
    this.credentials =
        "Basic " + Base64.getEncoder().encodeToString(("local-cli:" + secret).getBytes(UTF_8));
    this.json = json;
  }

  /** A token that is good for some minutes yet. */
  String of(String account) {
    Token token = held.get(account);
    if (token == null || System.nanoTime() > token.renewAt()) {
      token = fetch(account);
      held.put(account, token);
    }
    return token.value();
  }

  /** Has the next one fetched anew. */
  void forget(String account) {
    held.remove(account);
  }

  private Token fetch(String account) {
    String form =
        "grant_type=%s&account=%s&scope=import"
            .formatted(URLEncoder.encode(GRANT, UTF_8), URLEncoder.encode(account, UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Authorization", credentials)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    Patience.Wait wait = Patience.FOR_THE_NEWS.begin();
    HttpResponse<byte[]> response = line.send(request);
    while (response.statusCode() == 400 && wait.again(null)) {
      response = line.send(request); // the account may be a moment old
    }
    if (response.statusCode() != 200) {
      throw new RefusedException(
          "A token for " + account, response.statusCode(), "", new String(response.body(), UTF_8));
    }
    JsonNode token = json.readTree(response.body());
    long seconds = token.path("expires_in").asLong(0) - RENEW_BEFORE.toSeconds();
    return new Token(
        token.path("access_token").asString(),
        System.nanoTime() + Duration.ofSeconds(Math.max(seconds, 1)).toNanos());
  }
}
