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
import org.jspecify.annotations.Nullable;
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
  private final String scope;
  private final JsonMapper json;
  private final Map<String, Held> held = new ConcurrentHashMap<>();

  private record Token(String value, long renewAt) {}

  private Tokens(Line line, URI endpoint, String credentials, String scope, JsonMapper json) {
    this.line = line;
    this.endpoint = endpoint;
    this.credentials = credentials;
    this.scope = scope;
    this.json = json;
  }

  /** For whoever enters history (补录), under the import authority. */
  static Tokens ofImport(Line line, URI issuer, String secret, JsonMapper json) {
    // Both are form-encoded first (RFC 6749, 2.3.1): a secret may well hold a plus sign.
    String credentials = "local-cli:" + URLEncoder.encode(secret, UTF_8);
    return new Tokens(
        line,
        issuer.resolve("/oauth2/token"),
        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)),
        "&scope=import",
        json);
  }

  /** The same for whoever says what happens now. */
  Tokens ofNow() {
    return new Tokens(line, endpoint, credentials, "", json);
  }

  /** A token that is good for some minutes yet; whoever else needs the same one waits for it. */
  String of(String account) {
    return held.computeIfAbsent(account, Held::new).value();
  }

  /** Has the next one fetched anew. */
  void forget(String account) {
    held.remove(account);
  }

  private final class Held {
    private final String account;
    private @Nullable Token token;

    Held(String account) {
      this.account = account;
    }

    synchronized String value() {
      Token last = token;
      if (last == null || System.nanoTime() > last.renewAt()) {
        last = fetch(account);
        token = last;
      }
      return last.value();
    }
  }

  private Token fetch(String account) {
    String form =
        "grant_type=%s&account=%s%s"
            .formatted(URLEncoder.encode(GRANT, UTF_8), URLEncoder.encode(account, UTF_8), scope);
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
