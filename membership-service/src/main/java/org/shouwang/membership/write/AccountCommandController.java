package org.shouwang.membership.write;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.OPERATOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.web.Bodies;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.CommandResponse;
import org.shouwang.kit.web.PathId;
import org.shouwang.membership.domain.account.Account;
import org.shouwang.membership.domain.account.AccountCommand;
import org.shouwang.membership.domain.account.AccountCommand.ChangePassword;
import org.shouwang.membership.domain.account.AccountCommand.DisableAccount;
import org.shouwang.membership.domain.account.AccountCommand.Facts;
import org.shouwang.membership.domain.account.AccountCommand.OpenAccount;
import org.shouwang.membership.domain.account.AccountRole;
import org.shouwang.membership.domain.account.Opener;
import org.shouwang.membership.domain.person.Person;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Accounts. Operators look after bureau accounts of any district, the bureau after everybody else's
 * of its own.
 */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountCommandController {
  private final Registry registry;
  private final AccountCredentials credentials;
  private final Tenancy tenancy;

  AccountCommandController(Registry registry, AccountCredentials credentials, Tenancy tenancy) {
    this.registry = registry;
    this.credentials = credentials;
    this.tenancy = tenancy;
  }

  record OpenBody(
      @NotBlank @Size(max = 40) String personId,
      @NotBlank @Size(max = 64) String loginName,
      @NotNull @Size(max = 5) Set<AccountRole> roles,
      @Nullable @Pattern(regexp = "\\d{6}") String districtCode,
      @Nullable @Size(min = 1, max = 40) String townshipCode,
      @Nullable @Size(max = 40) String cooperativeId,
      @Nullable @Size(max = 40) String enterpriseId,
      @Nullable Instant occurredAt) {}

  /**
   * The usual answer, and once the password with which the account is first entered.
   *
   * @param initialPassword absent on a replay: it is shown once
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AccountResponse(
      @JsonUnwrapped CommandResponse command, @Nullable String initialPassword) {}

  /** 开通. */
  @PostMapping
  @Access(
      roles = {OPERATOR, BUREAU_LEADER, OFFICER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<AccountResponse> open(
      Caller caller, CommandCall call, @Valid @RequestBody OpenBody body) {
    Opener opener = opener(caller);
    String district = district(opener, caller, body.districtCode());
    Person.Registered person = registry.person(body.personId(), district);
    tenancy.require(opener == Opener.OPERATOR || tenancy.visible(caller, person.owner()));
    OpenAccount command =
        new OpenAccount(
            call.newId("acc"),
            call.by(),
            call.at(body.occurredAt()),
            opener,
            body.personId(),
            body.roles(),
            new org.shouwang.membership.domain.account.Tenant(
                district, body.townshipCode(), body.cooperativeId(), body.enterpriseId()),
            facts(person, district, body));
    return credentials.alone(
        call.commandId(),
        () -> {
          boolean answered = registry.answered(call.commandId());
          String password = answered ? null : credentials.open(command, body.loginName());
          return answer(call.create(command, "/api/v1/accounts"), password);
        });
  }

  private Facts facts(Person.Registered person, String district, OpenBody body) {
    String enterprise = body.enterpriseId() == null ? person.enterpriseId() : body.enterpriseId();
    String cooperative = body.cooperativeId();
    return new Facts(
        person.present(),
        person.position(),
        person.enterpriseId(),
        enterprise != null && registry.enterprise(enterprise, district).open(),
        cooperative != null && registry.cooperative(cooperative, district).open());
  }

  /** 停用. */
  @PostMapping("/{id}/disabling")
  @Access(
      roles = {OPERATOR, BUREAU_LEADER, OFFICER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> disable(
      @PathId("acc") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody Bodies.Reason body) {
    requireOwn(caller, registry.account(id));
    DisableAccount command =
        new DisableAccount(id, call.by(), call.at(body.occurredAt()), body.reason());
    ResponseEntity<CommandResponse> answer = call.change(command);
    // After the commit and on each retry: an account that the log calls disabled has no tokens.
    credentials.disable(id);
    return answer;
  }

  /** 重置密码. */
  @PostMapping("/{id}/password-reset")
  @Access(
      roles = {OPERATOR, BUREAU_LEADER, OFFICER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<AccountResponse> resetPassword(
      @PathId("acc") String id,
      Caller caller,
      CommandCall call,
      @RequestBody(required = false) Bodies.@Nullable Step body) {
    Account.Opened account = registry.account(id);
    requireOwn(caller, account);
    AccountCommand command = new ChangePassword(id, call.by(), call.at(Bodies.Step.at(body)));
    return credentials.alone(
        call.commandId(),
        () -> {
          boolean answered = registry.answered(call.commandId());
          String password = answered ? null : credentials.reset(account, command);
          return answer(call.change(command), password);
        });
  }

  private void requireOwn(Caller caller, Account.Opened account) {
    tenancy.require(
        opener(caller) == Opener.OPERATOR
            ? account.bureau()
            : !account.bureau() && tenancy.visible(caller, account.owner()));
  }

  private static Opener opener(Caller caller) {
    return caller.is(BUREAU_LEADER) || caller.is(OFFICER) ? Opener.BUREAU : Opener.OPERATOR;
  }

  private static String district(Opener opener, Caller caller, @Nullable String named) {
    if (opener == Opener.BUREAU && named != null && !named.equals(caller.district())) {
      throw ProblemException.invalid(
          "/districtCode", "只能由运维人员指定。", "Only an operator names a district.");
    }
    if (opener == Opener.OPERATOR && named == null) {
      throw ProblemException.invalid("/districtCode", "必填。", "This is required.");
    }
    return named != null ? named : Home.district(caller);
  }

  private static ResponseEntity<AccountResponse> answer(
      ResponseEntity<CommandResponse> answer, @Nullable String password) {
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .body(new AccountResponse(Objects.requireNonNull(answer.getBody()), password));
  }
}
