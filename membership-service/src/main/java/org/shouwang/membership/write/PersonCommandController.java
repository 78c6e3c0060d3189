package org.shouwang.membership.write;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.OPERATOR;
import static org.shouwang.kit.access.Role.PRINCIPAL;
import static org.shouwang.kit.access.Role.SAFETY_MANAGER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.CommandResponse;
import org.shouwang.kit.web.PathId;
import org.shouwang.membership.domain.enterprise.Enterprise;
import org.shouwang.membership.domain.person.Employment;
import org.shouwang.membership.domain.person.PersonCommand.ErasePerson;
import org.shouwang.membership.domain.person.PersonCommand.RecordDeparture;
import org.shouwang.membership.domain.person.PersonCommand.RegisterPerson;
import org.shouwang.membership.domain.person.PersonDecider;
import org.shouwang.membership.domain.person.Position;
import org.shouwang.membership.people.Identity;
import org.shouwang.membership.people.PeopleVault;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** People: registered by officers, by their own enterprise, and officers by an operator. */
@RestController
@RequestMapping("/api/v1/people")
class PersonCommandController {
  private final Registry registry;
  private final PeopleVault vault;
  private final Tenancy tenancy;
  private final PersonDecider rules = new PersonDecider();

  PersonCommandController(Registry registry, PeopleVault vault, Tenancy tenancy) {
    this.registry = registry;
    this.vault = vault;
    this.tenancy = tenancy;
  }

  record RegisterBody(
      @NotBlank @Size(max = 60) String name,
      @Nullable @Pattern(regexp = "\\+?[0-9][0-9 -]{4,20}") String phone,
      @NotNull Position position,
      @Nullable Employment employment,
      @Nullable @Size(max = 40) String enterpriseId,
      @Nullable @Pattern(regexp = "\\d{6}") String districtCode,
      @Nullable Instant occurredAt) {}

  record DepartureBody(
      @Nullable @Size(min = 1, max = 500) String reason, @Nullable Instant occurredAt) {}

  /** 登记. Her name goes into the vault first, under the id that the command gives her. */
  @PostMapping
  @Access(
      roles = {PRINCIPAL, SAFETY_MANAGER, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER, OPERATOR},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> register(
      Caller caller, CommandCall call, @Valid @RequestBody RegisterBody body) {
    boolean byOperator = isOperator(caller);
    String district = byOperator ? officersDistrict(body) : Home.district(caller);
    boolean open = false;
    if (body.enterpriseId() != null && !byOperator) {
      Enterprise.Registered enterprise = registry.enterprise(body.enterpriseId(), district);
      tenancy.require(caller, enterprise.owner(), enterprise.profile().township());
      open = enterprise.open();
    } else {
      // Nobody's staff: officers and experts are registered by the bureau or an operator.
      tenancy.require(byOperator || caller.is(BUREAU_LEADER) || caller.is(OFFICER));
    }
    RegisterPerson command =
        new RegisterPerson(
            call.newId("per"),
            call.by(),
            call.at(body.occurredAt()),
            district,
            body.position(),
            body.employment(),
            body.enterpriseId(),
            open);
    if (!registry.answered(call.commandId())) {
      rules.decide(rules.initial(), command);
      vault.keep(command.target(), district, new Identity(body.name().strip(), body.phone()));
    }
    return call.create(command, "/api/v1/people");
  }

  /** 离职. */
  @PostMapping("/{id}/departure")
  @Access(
      roles = {PRINCIPAL, SAFETY_MANAGER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> depart(
      @PathId("per") String id, CommandCall call, @Valid @RequestBody DepartureBody body) {
    return call.change(
        new RecordDeparture(id, call.by(), call.at(body.occurredAt()), body.reason()));
  }

  /** 删除信息. */
  @PostMapping("/{id}/erasure")
  @Access(
      roles = {OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> erase(
      @PathId("per") String id,
      CommandCall call,
      @RequestBody(required = false) Bodies.@Nullable Step body) {
    ResponseEntity<CommandResponse> answer =
        call.change(new ErasePerson(id, call.by(), call.at(Bodies.Step.at(body))));
    // After the commit and on each retry: the sweep does it too, should this process die here.
    vault.erase(id);
    return answer;
  }

  private static boolean isOperator(Caller caller) {
    return caller.is(OPERATOR) && !caller.is(BUREAU_LEADER) && !caller.is(OFFICER);
  }

  private static String officersDistrict(RegisterBody body) {
    if (body.position() != Position.OFFICER) {
      throw ProblemException.invalid(
          "/position", "运维人员只登记监管人员。", "An operator registers officers only.");
    }
    if (body.districtCode() == null) {
      throw ProblemException.invalid("/districtCode", "必填。", "This is required.");
    }
    return body.districtCode();
  }
}
