package org.shouwang.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.gateway.PassingOnIT.assertProblem;

import com.jayway.jsonpath.JsonPath;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.secrets.SecretsFolder;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** From the sign-in page of the real issuer, through the gateway, to a service. */
@TestMethodOrder(OrderAnnotation.class)
class SignInIT {

  private static final String OWN_PASSWORD = "correct-horse-battery";

  @TempDir static Path home;
  static MongoServer store;
  static String storeUri;
  static Upstream upstream;
  static IssuerProcess issuer;
  static ConfigurableApplicationContext gateway;
  static int port = IssuerProcess.freePort();

  @BeforeAll
  static void start() {
    store = new MongoServer(new MemoryBackend());
    storeUri = store.bindAndGetConnectionString();
    upstream = new Upstream();
    // With all that Base64 has in store for those who forget to encode.
    new SecretsFolder(home.resolve("secrets"))
        .writeOnce("gateway-client.secret", "a+b/c+d/e%20f==");
    issuer =
        new IssuerProcess(address(), storeUri, home.resolve("secrets"), home.resolve("issuer.log"));
    startGateway();
  }

  private static void startGateway() {
    gateway =
        SpringApplication.run(
            GatewayApplication.class,
            "--server.port=" + port,
            "--spring.mongodb.uri=" + storeUri,
            "--shouwang.secrets=" + home.resolve("secrets"),
            "--shouwang.issuer=" + address(),
            "--shouwang.gateway.watch.every=1h",
            "--shouwang.gateway.services.membership=" + issuer.uri(),
            "--shouwang.gateway.services.hazard=" + upstream.uri());
  }

  private static String address() {
    return "http://127.0.0.1:" + port;
  }

  @AfterAll
  static void stop() {
    gateway.close();
    issuer.close();
    upstream.close();
    store.shutdownNow();
  }

  @BeforeEach
  void forget() {
    upstream.forget();
  }

  @Test
  @Order(1)
  void leadsABrowserFromTheInitialPasswordToASession() throws Exception {
    Browser browser = new Browser(address());
    HttpResponse<String> page = browser.follow("/session/login?return=/api/v1/session");
    assertThat(page.uri().getPath()).isEqualTo("/login");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("style-src 'self'");

    String initial = IssuerProcess.firstPassword(home.resolve("secrets"));
    page = browser.submit("/login", Map.of("username", "operator", "password", initial));
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("action=\"/login/password");
    page =
        browser.submit(
            "/login/password",
            Map.of(
                "username",
                "operator",
                "current",
                initial,
                "new",
                OWN_PASSWORD,
                "again",
                OWN_PASSWORD));
    assertThat(page.uri().getPath()).isEqualTo("/login");

    page = browser.submit("/login", Map.of("username", "operator", "password", OWN_PASSWORD));

    assertThat(page.uri()).hasToString(address() + "/api/v1/session");
    assertThat(JsonPath.<Boolean>read(page.body(), "$.authenticated")).isTrue();
    assertThat(JsonPath.<String>read(page.body(), "$.roles[0]")).isEqualTo("OPERATOR");
  }

  @Test
  @Order(2)
  void putsTheTokenInPlaceOfTheCookie() throws Exception {
    Browser browser = signedIn();

    assertThat(browser.get("/api/v1/hazards").statusCode()).isEqualTo(200);
    var received = upstream.received().getFirst();
    assertThat(received.header("Authorization")).startsWith("Bearer ey");
    assertThat(received.header("Cookie")).isEmpty();
    assertThat(browser.cookie("SHOUWANG_SESSION")).hasSize(43);
    String stored = sessions().find().first().toJson();
    assertThat(stored)
        .doesNotContain(browser.cookie("SHOUWANG_SESSION"))
        .doesNotContain(received.header("Authorization").substring(7));
  }

  @Test
  @Order(3)
  void demandsTheCsrfTokenFromAndOnlyFromCookies() throws Exception {
    Browser browser = signedIn();
    assertProblem(browser.post("/api/v1/hazards", "{}", Map.of()), 403, "csrf-token-missing");
    assertProblem(
        browser.post("/api/v1/hazards", "{}", Map.of("X-XSRF-TOKEN", "guess")),
        403,
        "csrf-token-missing");
    assertThat(upstream.received()).isEmpty();

    String csrf = JsonPath.read(browser.get("/api/v1/session").body(), "$.csrfToken");
    assertThat(browser.post("/api/v1/hazards", "{}", Map.of("X-XSRF-TOKEN", csrf)).statusCode())
        .isEqualTo(200);
    browser.get("/api/v1/hazards");
    String token = upstream.received().getLast().header("Authorization");
    assertThat(
            new Browser(address())
                .post("/api/v1/hazards", "{}", Map.of("Authorization", token))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  @Order(4)
  void keepsSessionsWhenIssuerAndGatewayAreKilledAndRefreshesTokens() throws Exception {
    Browser browser = signedIn();
    issuer.kill();
    gateway.close();
    issuer.start();
    startGateway();

    sessions()
        .updateMany(Filters.empty(), Updates.set("accessExpiresAt", Date.from(Instant.EPOCH)));
    assertThat(browser.get("/api/v1/hazards").statusCode()).isEqualTo(200);
    assertThat(sessions().countDocuments(Filters.gt("accessExpiresAt", Date.from(Instant.EPOCH))))
        .isEqualTo(1);
  }

  @Test
  @Order(5)
  void endsTheSessionHereAndAtTheIssuer() throws Exception {
    Browser browser = signedIn();
    String csrf = JsonPath.read(browser.get("/api/v1/session").body(), "$.csrfToken");
    String cookie = browser.cookie("SHOUWANG_SESSION");
    long before = sessions().countDocuments();

    var end = browser.follow(browser.post("/session/logout", "", Map.of("X-XSRF-TOKEN", csrf)));

    assertThat(end.uri().getPath()).isEqualTo("/");
    assertThat(sessions().countDocuments()).isEqualTo(before - 1);
    browser.put("SHOUWANG_SESSION", cookie);
    assertProblem(browser.get("/api/v1/hazards"), 401, "unauthenticated");
    assertThat(browser.follow("/session/login").uri().getPath()).isEqualTo("/login");
  }

  @Test
  @Order(6)
  void takesNoSignInThatItDidNotStartAndGoesNowhereElse() throws Exception {
    Browser browser = new Browser(address());
    assertProblem(browser.get("/session/callback?code=abc&state=xyz"), 400, "sign-in-failed");
    browser.put("SHOUWANG_SIGN_IN", "forged");
    assertProblem(browser.get("/session/callback?code=abc&state=xyz"), 400, "sign-in-failed");
    assertThat(browser.get("/session/login?return=//evil.example").headers().map())
        .doesNotContainValue(java.util.List.of("//evil.example"));
    browser.put("SHOUWANG_SESSION", "forged");
    assertProblem(browser.get("/api/v1/hazards"), 401, "unauthenticated");
  }

  @Test
  @Order(7)
  void saysUnavailableWhenATokenHasExpiredAndTheIssuerIsDown() throws Exception {
    Browser browser = signedIn();
    issuer.kill();
    assertThat(browser.get("/api/v1/hazards").statusCode()).isEqualTo(200);
    sessions()
        .updateMany(Filters.empty(), Updates.set("accessExpiresAt", Date.from(Instant.EPOCH)));
    assertProblem(browser.get("/api/v1/hazards"), 503, "service-unavailable");
  }

  private static Browser signedIn() throws Exception {
    Browser browser = new Browser(address());
    browser.follow("/session/login");
    var page = browser.submit("/login", Map.of("username", "operator", "password", OWN_PASSWORD));
    assertThat(page.uri().getPath()).as(page.body()).isEqualTo("/");
    return browser;
  }

  private static MongoCollection<Document> sessions() {
    return Client.OF_STORE.getDatabase("shouwang_gateway").getCollection("sessions");
  }

  private static final class Client {
    static final MongoClient OF_STORE = MongoClients.create(storeUri);
  }
}
