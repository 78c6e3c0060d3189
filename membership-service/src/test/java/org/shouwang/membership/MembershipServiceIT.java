package org.shouwang.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.membership.MembershipContract;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.projection.Projection;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.HostileRequests;
import org.shouwang.kit.testing.ServiceStack;
import org.shouwang.membership.identity.AccountClaims;
import org.shouwang.membership.identity.CredentialStore;
import org.shouwang.secrets.SecretsFolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The service as its callers see it: real HTTP, real tokens, a real broker. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MembershipServiceIT {
  private static final ServiceStack STACK = ServiceStack.start();
  private static final String COOPERATIVE =
      "{\"name\":\"示例互助合作社\",\"kind\":\"AREA\",\"township\":\"xihu\",\"fictitious\":true}";

  @TempDir static Path home;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    STACK.register(registry);
    registry.add("shouwang.secrets", () -> home.resolve("secrets").toString());
  }

  /** This service trusts its own keys; here it trusts the test issuer's. */
  @TestConfiguration(proxyBeanMethods = false)
  static class TestIssuer {
    @Bean
    JwtDecoder jwtDecoder() {
      return NimbusJwtDecoder.withJwkSetUri(STACK.tokens().jwksUri())
          .jwsAlgorithm(SignatureAlgorithm.ES256)
          .build();
    }
  }

  @LocalServerPort int port;
  @Autowired List<Projection<?>> views;
  @Autowired CredentialStore credentials;
  @Autowired CommitLog log;
  private Api officer;
  private Api foreigner;
  private Api operator;

  @BeforeEach
  void callers() {
    officer = as(STACK.tokens().officer("371102"));
    foreigner = as(STACK.tokens().officer("230109"));
    operator = as(STACK.tokens().operator());
  }

  @Test
  void everyEventOfThisContextIsShownByExactlyOneView() {
    for (Class<?> event : MembershipContract.class.getPermittedSubclasses()) {
      assertThat(views.stream().filter(v -> v.handles(event.asSubclass(ContractEvent.class))))
          .as(event.getSimpleName())
          .hasSize(1);
    }
  }

  @Test
  void aCooperativeComesToLifeWithMembersAndALead() {
    String cooperative = created(officer, "/api/v1/cooperatives", COOPERATIVE);
    post(officer, "/api/v1/cooperatives/" + cooperative + "/piloting", "{}");
    String enterprise = enterprise("龙头示例厂");
    Api principal = as(STACK.tokens().member(enterprise, cooperative, Role.PRINCIPAL));
    String membership = created(principal, "/api/v1/memberships", parties(cooperative, enterprise));
    assertProblem(
        officer.post(
            "/api/v1/cooperatives/" + cooperative + "/lead",
            "{\"enterpriseId\":\"" + enterprise + "\"}"),
        409,
        "membership",
        "lead-not-active-member");
    assertProblem(
        principal.post("/api/v1/memberships/" + membership + "/approval", "{}"), 403, "forbidden");

    post(officer, "/api/v1/memberships/" + membership + "/approval", "{}");
    JsonNode led =
        post(
            officer,
            "/api/v1/cooperatives/" + cooperative + "/lead",
            "{\"enterpriseId\":\"" + enterprise + "\",\"until\":\"2030-12-31\"}");

    JsonNode seen = read(principal, "/api/v1/cooperatives/" + cooperative, led);
    assertThat(seen.get("stage").asString()).isEqualTo("PILOTING");
    assertThat(seen.at("/lead/enterpriseId").asString()).isEqualTo(enterprise);
    JsonNode members = read(principal, "/api/v1/memberships?cooperative=" + cooperative, led);
    assertThat(members.at("/items/0/standing").asString()).isEqualTo("ACTIVE");
    JsonNode meeting =
        post201(
            officer,
            "/api/v1/meetings",
            """
            {"cooperativeId":"%s","kind":"EXCHANGE","topic":"粉尘防爆","participants":["%s"],"attendance":3}"""
                .formatted(cooperative, enterprise));
    JsonNode meetings = read(principal, "/api/v1/meetings?cooperative=" + cooperative, meeting);
    assertThat(meetings.at("/items/0/topic").asString()).isEqualTo("粉尘防爆");
  }

  @Test
  void ofTwoConcurrentRegistrationsOfOneCreditCodeOneWins() throws Exception {
    String body =
        "{\"name\":\"示例厂\",\"creditCode\":\"914403001922038216\",\"industry\":\"C26\",\"fictitious\":true}";
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Callable<Api.Reply> register = () -> officer.post("/api/v1/enterprises", body);
      List<Integer> answers =
          two.invokeAll(List.of(register, register)).stream()
              .map(Future::resultNow)
              .map(Api.Reply::status)
              .sorted()
              .toList();
      assertThat(answers).containsExactly(201, 409);
    }
    assertProblem(
        officer.post("/api/v1/enterprises", body), 409, "membership", "credit-code-taken");
    assertProblem(
        officer.post("/api/v1/enterprises", body.replace("8216", "8217")),
        422,
        "membership",
        "credit-code-invalid");
    assertThat(foreigner.post("/api/v1/enterprises", body).status()).isEqualTo(201);
  }

  @Test
  void enterprisesAreSearchedAndPaged() {
    String marker = UUID.randomUUID().toString().substring(0, 8);
    JsonNode last = null;
    for (int i = 0; i < 5; i++) {
      last = post201(officer, "/api/v1/enterprises", enterpriseBody("Ａ" + marker + "第" + i + "厂"));
    }
    String search = "/api/v1/enterprises?limit=3&query=a" + marker;
    JsonNode first = read(officer, search, last);
    assertThat(first.get("items")).hasSize(3);
    JsonNode rest = officer.get(search + "&cursor=" + first.get("next").asString()).json();
    assertThat(rest.get("items")).hasSize(2);
    assertThat(rest.has("next")).isFalse();
    assertThat(foreigner.get("/api/v1/enterprises?query=" + marker).json().get("items")).isEmpty();
  }

  @Test
  void anotherDistrictsThingsDoNotExist() {
    String cooperative = created(officer, "/api/v1/cooperatives", COOPERATIVE);
    String enterprise = enterprise("示例厂");
    String route = "/api/v1/cooperatives/" + cooperative;
    assertThat(foreigner.get(route).status()).isEqualTo(404);
    assertThat(foreigner.post(route + "/piloting", "{}").status()).isEqualTo(404);
    assertThat(foreigner.post("/api/v1/memberships", parties(cooperative, enterprise)).status())
        .isEqualTo(404);
    String elsewhere = enterpriseOf(foreigner, "外区示例厂");
    assertProblem(
        officer.post("/api/v1/memberships", parties(cooperative, elsewhere)),
        404,
        "membership",
        "no-such-enterprise");
  }

  @Test
  void aTownshipsOfficerReachesWhatLiesInHerTownship() {
    String here = enterprise("示例厂");
    String elsewhere =
        created(
            officer, "/api/v1/enterprises", enterpriseBody("外镇示例厂").replace("xihu", "elsewhere"));
    String person = "{\"name\":\"示例人\",\"position\":\"EMPLOYEE\",\"enterpriseId\":\"%s\"}";
    post201(officer, "/api/v1/people", person.formatted(here));
    JsonNode last = post201(officer, "/api/v1/people", person.formatted(elsewhere));
    Api xihu =
        as(STACK.tokens().of(Role.TOWNSHIP_OFFICER).district("371102").township("xihu").sign());
    Api nowhere = as(STACK.tokens().of(Role.TOWNSHIP_OFFICER).district("371102").sign());

    assertThat(read(officer, "/api/v1/people?enterprise=" + elsewhere, last).get("items"))
        .hasSize(1);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> xihu.get("/api/v1/enterprises/" + here).status() == 200);
    assertThat(read(xihu, "/api/v1/people?enterprise=" + here, last).get("items")).hasSize(1);
    assertThat(xihu.get("/api/v1/people?enterprise=" + elsewhere).json().get("items")).isEmpty();
    assertThat(xihu.get("/api/v1/enterprises/" + elsewhere).status()).isEqualTo(404);
    assertThat(xihu.post("/api/v1/people", person.formatted(elsewhere)).status()).isEqualTo(404);
    assertThat(nowhere.get("/api/v1/enterprises").json().get("items")).isEmpty();
    assertThat(nowhere.get("/api/v1/people").json().get("items")).isEmpty();
    assertThat(nowhere.post("/api/v1/enterprises", enterpriseBody("示例厂")).status()).isEqualTo(403);
  }

  @Test
  void namesStayInTheVaultAndGoWithAnErasure() {
    String enterprise = enterprise("示例厂");
    String name = "示例人" + UUID.randomUUID().toString().substring(0, 6);
    JsonNode registered =
        post201(
            officer,
            "/api/v1/people",
            """
            {"name":"%s","phone":"13800001234","position":"EMPLOYEE","enterpriseId":"%s"}"""
                .formatted(name, enterprise));
    String person = registered.get("id").asString();
    String byName = "/api/v1/people?name=" + encoded(name);

    JsonNode found = read(officer, byName, registered);
    assertThat(found.at("/items/0/id").asString()).isEqualTo(person);
    assertThat(found.at("/items/0/name").asString()).isEqualTo(name);
    assertThat(found.at("/items/0/phone").asString()).isEqualTo("138****1234");
    assertThat(foreigner.get("/api/v1/people?name=" + encoded(name)).json().get("items")).isEmpty();
    Api stranger = as(STACK.tokens().member("ent-other", "coop-other", Role.PRINCIPAL));
    assertThat(stranger.get("/api/v1/people?name=" + encoded(name)).json().get("items")).isEmpty();
    assertThat(stranger.post("/api/v1/people/" + person + "/departure", "{}").status())
        .isEqualTo(404);

    JsonNode erased = post(officer, "/api/v1/people/" + person + "/erasure", "{}");
    JsonNode gone = read(officer, "/api/v1/people?enterprise=" + enterprise, erased);
    assertThat(gone.at("/items/0/erased").asBoolean()).isTrue();
    assertThat(gone.at("/items/0").has("name")).isFalse();
    assertThat(officer.get("/api/v1/people?name=" + encoded(name)).json().get("items")).isEmpty();
  }

  @Test
  void anAccountIsOpenedOnceAndItsPasswordShownOnce() {
    String person =
        created(
            operator,
            "/api/v1/people",
            "{\"name\":\"示例局长\",\"position\":\"OFFICER\",\"districtCode\":\"371102\"}");
    String login = "leader." + UUID.randomUUID().toString().substring(0, 8);
    String body =
        """
        {"personId":"%s","loginName":"%s","roles":["BUREAU_LEADER"],"districtCode":"371102"}"""
            .formatted(person, login);
    Api once = operator.key(UUID.randomUUID().toString());
    Api.Reply opened = once.post("/api/v1/accounts", body);
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    assertThat(opened.json().get("initialPassword").asString()).isNotBlank();
    Api.Reply again = once.post("/api/v1/accounts", body);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json().get("id")).isEqualTo(opened.json().get("id"));
    assertThat(again.json().has("initialPassword")).isFalse();

    assertProblem(operator.post("/api/v1/accounts", body), 409, "membership", "login-name-taken");
    assertProblem(
        officer.post("/api/v1/accounts", body.replace(",\"districtCode\":\"371102\"", "")),
        409,
        "membership",
        "not-yours-to-open");
    String account = "/api/v1/accounts/" + opened.json().get("id").asString();
    assertThat(officer.post(account + "/password-reset", "{}").status()).isEqualTo(404);
    JsonNode reset = post(operator, account + "/password-reset", "{}");
    assertThat(reset.get("initialPassword").asString())
        .isNotBlank()
        .isNotEqualTo(opened.json().get("initialPassword").asString());
    JsonNode disabled = post(operator, account + "/disabling", "{\"reason\":\"调离\"}");
    JsonNode listed = read(operator, "/api/v1/accounts?person=" + person, disabled);
    assertThat(listed.at("/items/0/enabled").asBoolean()).isFalse();
  }

  @Test
  void whoeverLeftGetsNoTokensAnyMore() {
    String person =
        created(
            operator,
            "/api/v1/people",
            "{\"name\":\"示例离任者\",\"position\":\"OFFICER\",\"districtCode\":\"371102\"}");
    String login = "leaver." + UUID.randomUUID().toString().substring(0, 8);
    created(
        operator,
        "/api/v1/accounts",
        """
        {"personId":"%s","loginName":"%s","roles":["OFFICER"],"districtCode":"371102"}"""
            .formatted(person, login));
    assertThat(token(login).status()).isEqualTo(200);

    post(officer, "/api/v1/people/" + person + "/departure", "{}");

    Api.Reply refused =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(() -> token(login), answer -> answer.status() == 400);
    assertThat(refused.text()).contains("invalid_grant");
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> !accounts(person).at("/items/0/enabled").asBoolean());
  }

  private JsonNode accounts(String person) {
    return operator.get("/api/v1/accounts?person=" + person).json();
  }

  /** Asks the issuer for a token of an account, as this machine's own client may. */
  private Api.Reply token(String login) {
    String client =
        "local-cli:"
            + encoded(new SecretsFolder(home.resolve("secrets")).secret("local-cli.secret"));
    String form = "grant_type=urn:shouwang:params:oauth:grant-type:local-account&account=" + login;
    return Api.at(port)
        .with(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8)))
        .with("Content-Type", "application/x-www-form-urlencoded")
        .post("/oauth2/token", form);
  }

  @Test
  void theSameRequestTwiceAtOnceTellsOnePassword() throws Exception {
    String person =
        created(
            operator,
            "/api/v1/people",
            "{\"name\":\"示例监管员\",\"position\":\"OFFICER\",\"districtCode\":\"371102\"}");
    String body =
        """
        {"personId":"%s","loginName":"%s","roles":["OFFICER"],"districtCode":"371102"}"""
            .formatted(person, "twice." + UUID.randomUUID().toString().substring(0, 8));
    Api once = operator.key(UUID.randomUUID().toString());
    Callable<Api.Reply> open = () -> once.post("/api/v1/accounts", body);
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Api.Reply> answers =
          two.invokeAll(List.of(open, open)).stream().map(Future::resultNow).toList();
      assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.status() == 409);
      assertThat(answers).filteredOn(answer -> answer.json().has("initialPassword")).hasSize(1);
    }
  }

  @Test
  void aLoginNameIsFreedWhenItsAccountNeverCameToBe() {
    String login = "never." + UUID.randomUUID().toString().substring(0, 8);
    AccountClaims claims = AccountClaims.withRoles("OFFICER");
    credentials.open(Ids.derive("acc", login), login, claims);
    String person =
        created(
            operator,
            "/api/v1/people",
            "{\"name\":\"示例监管员\",\"position\":\"OFFICER\",\"districtCode\":\"371102\"}");
    String body =
        """
        {"personId":"%s","loginName":"%s","roles":["OFFICER"],"districtCode":"371102"}"""
            .formatted(person, login);
    assertProblem(operator.post("/api/v1/accounts", body), 409, "membership", "login-name-taken");

    Instant later = Instant.now().plus(Duration.ofHours(1));
    assertThat(credentials.sweep(later, account -> log.holds(account, 0))).isPositive();

    assertThat(operator.post("/api/v1/accounts", body).status()).isEqualTo(201);
    assertThat(credentials.sweep(later, account -> log.holds(account, 0))).isZero();
  }

  @Test
  void noRouteBreaksOnBadInputOrTakesIt() {
    String everybody = STACK.tokens().of(Role.values()).district("371102").sign();
    assertThat(new HostileRequests(port, STACK.tokens()).findings(everybody)).isEmpty();
  }

  @Test
  void anExpertIsEngagedReleasedAndEngagedAgain() {
    String cooperative = created(officer, "/api/v1/cooperatives", COOPERATIVE);
    String person =
        created(officer, "/api/v1/people", "{\"name\":\"示例专家\",\"position\":\"EXPERT\"}");
    String body =
        "{\"personId\":\"%s\",\"cooperativeId\":\"%s\",\"specialties\":[\"电气\"]}"
            .formatted(person, cooperative);
    String expert = created(officer, "/api/v1/experts", body);
    assertProblem(officer.post("/api/v1/experts", body), 409, "membership", "already-engaged");
    post(officer, "/api/v1/experts/" + expert + "/release", "{\"reason\":\"任期届满\"}");
    JsonNode again = post201(officer, "/api/v1/experts", body);
    assertThat(again.get("id").asString()).isEqualTo(expert);
    assertThat(again.get("version").asLong()).isEqualTo(2);
    JsonNode experts = read(officer, "/api/v1/experts?cooperative=" + cooperative, again);
    assertThat(experts.at("/items/0/engaged").asBoolean()).isTrue();
  }

  @Test
  void badBodiesChangeNothing() {
    assertThat(officer.post("/api/v1/cooperatives", "{").status()).isEqualTo(400);
    assertThat(
            officer
                .post("/api/v1/cooperatives", "{\"name\":\"x\",\"kind\":\"AREA\",\"colour\":1}")
                .status())
        .isEqualTo(422);
    assertThat(officer.post("/api/v1/cooperatives", "{\"kind\":\"AREA\"}").status()).isEqualTo(422);
    assertThat(
            officer.with("Idempotency-Key", "").post("/api/v1/cooperatives", COOPERATIVE).status())
        .isEqualTo(400);
    assertThat(Api.at(port).post("/api/v1/cooperatives", COOPERATIVE).status()).isEqualTo(401);
    assertThat(operator.post("/api/v1/cooperatives", COOPERATIVE).status()).isEqualTo(403);
    assertThat(
            officer
                .post(
                    "/api/v1/cooperatives",
                    COOPERATIVE.replace("}", ",\"occurredAt\":\"2020-01-01T00:00:00Z\"}"))
                .status())
        .isEqualTo(422);
  }

  private String enterprise(String name) {
    return enterpriseOf(officer, name);
  }

  private static String enterpriseOf(Api caller, String name) {
    return created(caller, "/api/v1/enterprises", enterpriseBody(name));
  }

  private static String enterpriseBody(String name) {
    return "{\"name\":\"%s\",\"township\":\"xihu\",\"industry\":\"C26\",\"fictitious\":true}"
        .formatted(name);
  }

  private static String parties(String cooperative, String enterprise) {
    return "{\"cooperativeId\":\"%s\",\"enterpriseId\":\"%s\"}".formatted(cooperative, enterprise);
  }

  private static String created(Api caller, String route, String body) {
    return post201(caller, route, body).get("id").asString();
  }

  private static JsonNode post201(Api caller, String route, String body) {
    Api.Reply reply = caller.post(route, body);
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply.json();
  }

  private static JsonNode post(Api caller, String route, String body) {
    Api.Reply reply = caller.post(route, body);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  /** Reads what shows a change; waits as long as the service asks to. */
  private static JsonNode read(Api caller, String route, JsonNode answer) {
    String after = (route.contains("?") ? "&" : "?") + "after=" + answer.get("after").asString();
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> caller.get(route + after), reply -> reply.status() == 200)
        .json();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Api as(String token) {
    return Api.at(port).as(token);
  }
}
