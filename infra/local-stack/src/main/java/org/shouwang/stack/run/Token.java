package org.shouwang.stack.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code ./run token ACCOUNT}: a short-lived access token for {@code curl}, from the issuer's token
 * endpoint. Only who can read this installation's secrets can ask for one.
 */
final class Token {
  private static final String GRANT = "urn:shouwang:params:oauth:grant-type:local-account";
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** A token is Base64 with dots, so nothing in it is ever escaped and no JSON parser is needed. */
  private static final Pattern ACCESS_TOKEN =
      Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

  private final Settings settings;
  private final Secrets secrets;

  Token(Settings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
  }

  /**
   * @throws Trouble with the issuer's own words where it refuses
   */
  String of(String account, Optional<String> scope) throws InterruptedException {
    String form =
        "grant_type=%s&account=%s".formatted(encode(GRANT), encode(account))
            + scope.map(s -> "&scope=" + encode(s)).orElse("");
    String credentials =
        Base64.getEncoder()
            .encodeToString(("local-cli:" + encode(secrets.localCli())).getBytes(UTF_8));
    var endpoint = URI.create(settings.url(Part.MEMBERSHIP) + "/oauth2/token");
    var request =
        HttpRequest.newBuilder(endpoint)
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Authorization", "Basic " + credentials)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      var response = client.send(request, BodyHandlers.ofString());
      var token = ACCESS_TOKEN.matcher(response.body());
      if (response.statusCode() != 200 || !token.find()) {
        throw new Trouble(
            "No token for %s: the issuer answered %d %s"
                .formatted(account, response.statusCode(), response.body().strip()),
            "Is there an account of that name? ./run --demo makes some.");
      }
      return token.group(1);
    } catch (IOException e) {
      throw new Trouble(
          "The issuer at " + endpoint + " cannot be reached.",
          "./run starts the stack; ./run status shows how it is.");
    }
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, UTF_8);
  }
}
