package org.shouwang.membership.write;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.web.Bodies;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.CommandResponse;
import org.shouwang.kit.web.PathId;
import org.shouwang.membership.domain.enterprise.CreditCode;
import org.shouwang.membership.domain.enterprise.Enterprise;
import org.shouwang.membership.domain.enterprise.EnterpriseCommand.CloseEnterprise;
import org.shouwang.membership.domain.enterprise.EnterpriseCommand.RegisterEnterprise;
import org.shouwang.membership.domain.enterprise.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What officers ask of enterprises. */
@RestController
@RequestMapping("/api/v1/enterprises")
class EnterpriseCommandController {
  private final Registry registry;
  private final Tenancy tenancy;

  EnterpriseCommandController(Registry registry, Tenancy tenancy) {
    this.registry = registry;
    this.tenancy = tenancy;
  }

  record RegisterBody(
      @NotBlank @Size(max = 100) String name,
      @Nullable @Size(max = 40) String creditCode,
      @Nullable @Size(min = 1, max = 40) String township,
      @NotBlank @Size(max = 20) String industry,
      @Nullable @Size(min = 1, max = 200) String address,
      @Nullable Boolean fictitious,
      @Nullable Instant occurredAt) {}

  /** 登记. */
  @PostMapping
  @Access(
      roles = {BUREAU_LEADER, OFFICER, TOWNSHIP_OFFICER},
      tenant = Tenant.OF_CALLER)
  ResponseEntity<CommandResponse> register(
      Caller caller, CommandCall call, @Valid @RequestBody RegisterBody body) {
    String district = Home.district(caller);
    CreditCode code = body.creditCode() == null ? null : CreditCode.typed(body.creditCode());
    Profile profile =
        new Profile(
            body.name().strip(),
            code,
            township(caller, body.township()),
            body.industry(),
            body.address(),
            Boolean.TRUE.equals(body.fictitious()));
    String id = Enterprise.idOf(district, code, call.newId("ent"));
    return call.create(
        new RegisterEnterprise(id, call.by(), call.at(body.occurredAt()), profile),
        "/api/v1/enterprises");
  }

  /** A township's officer registers enterprises of her own township only. */
  private static @Nullable String township(Caller caller, @Nullable String named) {
    if (caller.is(BUREAU_LEADER) || caller.is(OFFICER)) {
      return named;
    }
    if (caller.township() == null || (named != null && !named.equals(caller.township()))) {
      throw new ProblemException(KitProblem.FORBIDDEN);
    }
    return caller.township();
  }

  /** 注销. */
  @PostMapping("/{id}/closure")
  @Access(
      roles = {BUREAU_LEADER, OFFICER, TOWNSHIP_OFFICER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> close(
      @PathId("ent") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody Bodies.Reason body) {
    if (registry.enterprise(id) instanceof Enterprise.Registered known) {
      tenancy.require(caller, known.owner(), known.profile().township());
    }
    return call.change(
        new CloseEnterprise(id, call.by(), call.at(body.occurredAt()), body.reason()));
  }
}
