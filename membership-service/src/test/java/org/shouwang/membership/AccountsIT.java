package org.shouwang.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.command.CommandRequest;
import org.shouwang.kit.command.Commands;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.testing.Api;
import org.shouwang.membership.domain.account.AccountCommand.Facts;
import org.shouwang.membership.domain.account.AccountCommand.OpenAccount;
import org.shouwang.membership.domain.account.AccountRole;
import org.shouwang.membership.domain.account.Opener;
import org.shouwang.membership.domain.account.Tenant;
import org.shouwang.membership.domain.person.Position;
import org.shouwang.membership.identity.AccountClaims;
import org.shouwang.membership.identity.CredentialStore;
import org.shouwang.secrets.SecretsFolder;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Accounts as operators and the bureau see them, and what becomes of their tokens. */
class AccountsIT extends MembershipIT {
  @Autowired CredentialStore credentials;
  @Autowired CommitLog log;
  @Autowired Commands commands;

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

  /** The rules asked before she left, the commit came after it. */
  @Test
  void anAccountThatWasBeingOpenedWhileSheLeftIsDisabledToo() {
    String person =
        created(
            operator,
            "/api/v1/people",
            "{\"name\":\"示例离任者\",\"position\":\"OFFICER\",\"districtCode\":\"371102\"}");
    post(officer, "/api/v1/people/" + person + "/departure", "{}");
    String login = "late." + UUID.randomUUID().toString().substring(0, 8);
    OpenAccount open =
        new OpenAccount(
            Ids.derive("acc", login),
            new Actor("acc-1", null, null, null, "371102", Authority.SYSTEM, false),
            Instant.now().truncatedTo(ChronoUnit.MILLIS),
            Opener.OPERATOR,
            person,
            Set.of(AccountRole.OFFICER),
            new Tenant("371102", null, null, null),
            new Facts(true, Position.OFFICER, null, false, false));
    credentials.open(
        open.target(),
        login,
        new AccountClaims(person, null, null, null, "371102", Set.of("OFFICER")));
    commands.handle(
        new CommandRequest(
            "test:" + login, null, OptionalLong.empty(), login, null, null, null, open));

    await().atMost(Duration.ofMinutes(1)).until(() -> token(login).status() == 400);
  }

  @Test
  void aSafetyOfficersTokenNamesTheEnterpriseThatEmploysHer() {
    String enterprise = enterprise("示例任职企业");
    String cooperative = created(officer, "/api/v1/cooperatives", COOPERATIVE);
    String login = "safety." + UUID.randomUUID().toString().substring(0, 8);
    String body =
        """
        {"personId":"%s","loginName":"%s","roles":["COOP_SAFETY_OFFICER"],"cooperativeId":"%s"}"""
            .formatted(manager(enterprise), login, cooperative);
    JsonNode opened = post201(officer, "/api/v1/accounts", body);

    assertThat(claims(login).path("enterprise").asString()).isEqualTo(enterprise);
    JsonNode listed = read(officer, "/api/v1/accounts?enterprise=" + enterprise, opened);
    assertThat(listed.at("/items/0/id")).isEqualTo(opened.get("id"));
  }

  /** As accounts could be opened before: neither the event nor the credentials name it. */
  @Test
  void anAccountThatWasOpenedWithoutTheEnterpriseOfItsPersonGetsTokensWithIt() {
    String enterprise = enterprise("示例任职企业");
    String cooperative = created(officer, "/api/v1/cooperatives", COOPERATIVE);
    String person = manager(enterprise);
    String login = "older." + UUID.randomUUID().toString().substring(0, 8);
    OpenAccount open =
        new OpenAccount(
            Ids.derive("acc", login),
            new Actor("acc-1", null, null, null, "371102", Authority.OFFICER, false),
            Instant.now().truncatedTo(ChronoUnit.MILLIS),
            Opener.BUREAU,
            person,
            Set.of(AccountRole.COOP_LEAD),
            new Tenant("371102", null, cooperative, null),
            new Facts(true, Position.SAFETY_MANAGER, null, false, true));
    credentials.open(
        open.target(),
        login,
        new AccountClaims(person, null, cooperative, null, "371102", Set.of("COOP_LEAD")));
    assertThat(claims(login).has("enterprise")).isFalse();
    commands.handle(
        new CommandRequest(
            "test:" + login, null, OptionalLong.empty(), login, null, null, null, open));

    JsonNode claims =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(() -> claims(login), token -> token.has("enterprise"));
    assertThat(claims.get("enterprise").asString()).isEqualTo(enterprise);
    assertThat(claims.get("cooperative").asString()).isEqualTo(cooperative);
    assertThat(claims.get("roles").toString()).isEqualTo("[\"COOP_LEAD\"]");
  }

  private String manager(String enterprise) {
    return created(
        officer,
        "/api/v1/people",
        "{\"name\":\"示例安全员\",\"position\":\"SAFETY_MANAGER\",\"enterpriseId\":\"%s\"}"
            .formatted(enterprise));
  }

  /** What a token of an account says. */
  private JsonNode claims(String login) {
    Api.Reply answer = token(login);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    String payload = answer.json().get("access_token").asString().split("\\.")[1];
    return new JsonMapper().readTree(Base64.getUrlDecoder().decode(payload));
  }

  private JsonNode accounts(String person) {
    return operator.get("/api/v1/accounts?person=" + person).json();
  }

  /** Asks the issuer for a token of an account, as this machine's own client may. */
  private Api.Reply token(String login) {
    String client =
        "local-cli:"
            + encoded(new SecretsFolder(HOME.resolve("secrets")).secret("local-cli.secret"));
    String form = "grant_type=urn:shouwang:params:oauth:grant-type:local-account&account=" + login;
    return Api.at(port)
        .with(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8)))
        .with("Content-Type", "application/x-www-form-urlencoded")
        .post("/oauth2/token", form);
  }
}
