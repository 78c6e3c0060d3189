package org.shouwang.membership.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginIT {

  private static final String VERIFIER = "a-verifier-that-is-long-enough-for-rfc-7636-really";
  private static final String CALLBACK = Issuer.ADDRESS + "/session/callback";
  private static final String OWN = "correct-horse-battery";

  @TempDir static Path home;
  static Issuer issuer;
  static int accounts;

  private final Browser browser = new Browser();
  private String account;
  private String initialPassword;

  @BeforeAll
  static void start() {
    issuer = new Issuer(home.resolve("secrets"));
  }

  @AfterAll
  static void stop() {
    issuer.close();
  }

  @BeforeEach
  void openAnAccount() {
    account = "lead" + ++accounts;
    initialPassword =
        issuer
            .bean(CredentialStore.class)
            .open(
                "acc-" + account,
                account,
                new AccountClaims(null, null, "coop-1", null, "371102", Set.of("COOP_LEAD")))
            .orElseThrow();
  }

  @Test
  void leadsFromTheInitialPasswordToATokenThatOutlivesTheProcess() throws Exception {
    assertThat(Browser.location(browser.get(authorize()))).endsWith("/login");
    assertThat(signIn("wrong-password").statusCode()).isEqualTo(401);
    assertThat(signIn(initialPassword))
        .satisfies(
            asked -> {
              assertThat(asked.statusCode()).isEqualTo(403);
              assertThat(asked.body())
                  .contains("action=\"/login/password", "value=\"" + account + "\"");
            });
    assertThat(Browser.location(changePassword(initialPassword, OWN))).startsWith("/login?changed");

    String code = codeOf(browser.get(URI.create(Browser.location(signIn(OWN)))));
    var tokens = exchange(code);
    assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
    String refresh = JsonPath.read(tokens.body(), "$.refresh_token");
    String access = JsonPath.read(tokens.body(), "$.access_token");
    assertThat(JsonPath.<String>read(tokens.body(), "$.id_token")).isNotBlank();
    assertThat(issuer.storeContents())
        .doesNotContain(refresh)
        .doesNotContain(access)
        .doesNotContain(code)
        .doesNotContain(OWN)
        .contains("sha256:");

    issuer.restart();
    var refreshed = refresh(refresh);
    assertThat(refreshed.statusCode()).as(refreshed.body()).isEqualTo(200);
    assertThat(exchange(code).body()).contains("invalid_grant");
    assertThat(refresh(refresh).body()).as("a code used twice ends all").contains("invalid_grant");
  }

  @Test
  void endsSessionsElsewhereWhenThePasswordChangesAndWhenTheAccountIsDisabled() throws Exception {
    changePassword(initialPassword, OWN);
    String first = JsonPath.read(signedIn().body(), "$.refresh_token");
    changePassword(OWN, OWN + "-2");
    assertThat(refresh(first).body()).contains("invalid_grant");

    issuer.bean(CredentialStore.class).disable("acc-" + account);
    assertThat(signIn(OWN + "-2").statusCode()).isEqualTo(401);
  }

  @Test
  void changesThePasswordThroughTheApiToo() throws Exception {
    String token =
        JsonPath.read(
            issuer
                .token(
                    "local-cli",
                    issuer.secrets().secret("local-cli.secret"),
                    Map.of("grant_type", LocalAccountGrant.TYPE.getValue(), "account", account))
                .body(),
            "$.access_token");

    assertThat(change(token, "not-it", OWN).statusCode()).isEqualTo(422);
    assertThat(change(token, initialPassword, "short").body()).contains("/newPassword");
    assertThat(change(token, initialPassword, OWN).statusCode()).isEqualTo(204);
    assertThat(change("junk", OWN, OWN + "-2").statusCode()).isEqualTo(401);
    assertThat(signIn(OWN).statusCode()).isEqualTo(302);
  }

  @Test
  void slowsDownGuessing() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(signIn("guess-" + i).statusCode()).isEqualTo(401);
    }
    var refused = signIn(initialPassword);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void refusesFormsFromElsewhereAndRedirectsToElsewhere() throws Exception {
    var forged =
        browser.send(
            HttpRequest.newBuilder(issuer.at("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        Issuer.form(Map.of("username", account, "password", initialPassword)))));
    assertThat(forged.statusCode()).isEqualTo(403);

    URI elsewhere =
        URI.create(
            authorize().toString().replace(Issuer.encode(CALLBACK), "https%3A%2F%2Fevil.example"));
    var refused = browser.get(elsewhere);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.headers().firstValue("Location")).isEmpty();
    URI withoutProof = URI.create(authorize().toString().replaceAll("&code_challenge.*", ""));
    assertThat(Browser.location(browser.get(withoutProof))).contains("error=invalid_request");
  }

  @Test
  void servesAPageWithoutScriptsOrAnythingFromElsewhere() throws Exception {
    var page = browser.get(issuer.at("/login?lang=en"));

    assertThat(page.body()).contains("<html lang=\"en\">", "Sign in").doesNotContain("<script");
    assertThat(page.body()).doesNotContain("http:", "https:", "{{");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(browser.get(issuer.at("/login")).body()).contains("lang=\"zh-CN\"", "登录");
    assertThat(browser.get(issuer.at("/login/password")).body()).contains("修改密码");
    assertThat(browser.get(issuer.at("/login/style.css")).body()).contains("body");
  }

  private static URI authorize() throws Exception {
    byte[] challenge = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes());
    return issuer.at(
        "/oauth2/authorize?response_type=code&client_id=gateway&scope=openid&state=s&nonce=n"
            + "&redirect_uri="
            + Issuer.encode(CALLBACK)
            + "&code_challenge="
            + Base64.getUrlEncoder().withoutPadding().encodeToString(challenge)
            + "&code_challenge_method=S256");
  }

  private HttpResponse<String> signIn(String password) throws Exception {
    return browser.submit(issuer.at("/login"), Map.of("username", account, "password", password));
  }

  private HttpResponse<String> changePassword(String current, String chosen) throws Exception {
    return browser.submit(
        issuer.at("/login/password"),
        Map.of("username", account, "current", current, "new", chosen, "again", chosen));
  }

  private HttpResponse<String> signedIn() throws Exception {
    signIn(OWN);
    return exchange(codeOf(browser.get(authorize())));
  }

  private static String codeOf(HttpResponse<String> response) {
    String location = Browser.location(response);
    assertThat(location).startsWith(CALLBACK);
    return location.replaceAll(".*[?&]code=([^&]+).*", "$1");
  }

  private HttpResponse<String> exchange(String code) throws Exception {
    return token(
        Map.of(
            "grant_type", "authorization_code",
            "code", code,
            "redirect_uri", CALLBACK,
            "code_verifier", VERIFIER));
  }

  private HttpResponse<String> refresh(String refreshToken) throws Exception {
    return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
  }

  private HttpResponse<String> token(Map<String, String> form) throws Exception {
    return issuer.token(
        "gateway", issuer.secrets().secret("gateway-client.secret"), new HashMap<>(form));
  }

  private HttpResponse<String> change(String token, String current, String chosen)
      throws Exception {
    return issuer.send(
        HttpRequest.newBuilder(issuer.at("/api/v1/account/password"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"currentPassword\":\"%s\",\"newPassword\":\"%s\"}"
                        .formatted(current, chosen))));
  }
}
