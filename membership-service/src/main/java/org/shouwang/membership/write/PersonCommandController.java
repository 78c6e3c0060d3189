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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.vault.Vault;
import org.shouwang.kit.web.Bodies;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.CommandResponse;
import org.shouwang.kit.web.NamesNobody;
import org.shouwang.kit.web.PathId;
import org.shouwang.membership.domain.enterprise.Enterprise;
import org.shouwang.membership.domain.person.Employment;
import org.shouwang.membership.domain.person.Person;
import org.shouwang.membership.domain.person.PersonCommand.ErasePerson;
import org.shouwang.membership.domain.person.PersonCommand.RecordDeparture;
import org.shouwang.membership.domain.person.PersonCommand.RegisterPerson;
import org.shouwang.membership.domain.person.PersonDecider;
import org.shouwang.membership.domain.person.Position;
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
  private final Vault vault;
  private final Tenancy tenancy;
  private final PersonDecider rules = new PersonDecider();

  PersonCommandController(Registry registry, Vault vault, Tenancy tenancy) {
    this.registry = registry;
    this.vault = vault;
    this.tenancy = tenancy;
  }

  record RegisterBody(
      @NotBlank @Size(max = 60) String name,
      @Nullable @Pattern(regexp = "1[0-9]{10}|0[0-9-]{7,14}") String phone,
      @NotNull Position position,
      @Nullable Employment employment,
      @Nullable @Size(max = 40) String enterpriseId,
      @Nullable @Pattern(regexp = "\\d{6}") String districtCode,
      @Nullable Instant occurredAt) {}

  record DepartureBody(
      @Nullable @Size(min = 1, max = 500) @NamesNobody String reason,
      @Nullable Instant occurredAt) {}

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
      vault.put(command.target(), identity(body));
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

  /**
   * 删除信息. Her key is destroyed before it is recorded: whom the log calls erased, nobody can read
   * any more. Should the commit fail then, the same request again records it.
   */
  @PostMapping("/{id}/erasure")
  @Access(
      roles = {OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> erase(
      @PathId("per") String id,
      Caller caller,
      CommandCall call,
      @RequestBody(required = false) Bodies.@Nullable Step body) {
    Person.Registered person = registry.person(id, Home.district(caller));
    tenancy.require(caller, person.owner());
    ErasePerson command = new ErasePerson(id, call.by(), call.at(Bodies.Step.at(body)));
    if (!registry.answered(call.commandId())) {
      rules.decide(person, command);
      vault.erase(id);
    }
    return call.change(command);
  }

  private static Map<String, String> identity(RegisterBody body) {
    return body.phone() == null
        ? Map.of("name", body.name().strip())
        : Map.of("name", body.name().strip(), "phone", body.phone());
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
