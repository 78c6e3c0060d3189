package org.shouwang.membership.write;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.OFFICER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.web.Bodies;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.CommandResponse;
import org.shouwang.kit.web.NamesNobody;
import org.shouwang.kit.web.PathId;
import org.shouwang.membership.domain.cooperative.CooperativeCommand.AppointLead;
import org.shouwang.membership.domain.cooperative.CooperativeCommand.BeginPilot;
import org.shouwang.membership.domain.cooperative.CooperativeCommand.Dissolve;
import org.shouwang.membership.domain.cooperative.CooperativeCommand.EvaluatePilot;
import org.shouwang.membership.domain.cooperative.CooperativeCommand.ProposeCooperative;
import org.shouwang.membership.domain.cooperative.CooperativeCommand.RollOut;
import org.shouwang.membership.domain.cooperative.Kind;
import org.shouwang.membership.domain.cooperative.Profile;
import org.shouwang.membership.domain.person.Person;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the bureau asks of cooperatives. */
@RestController
@RequestMapping("/api/v1/cooperatives")
class CooperativeCommandController {
  private final Registry registry;

  CooperativeCommandController(Registry registry) {
    this.registry = registry;
  }

  record ProposeBody(
      @NotBlank @Size(max = 100) String name,
      @NotNull Kind kind,
      @Nullable @Size(min = 1, max = 40) String township,
      @Nullable @Size(min = 1, max = 100) String sponsor,
      @Nullable Boolean fictitious,
      @Nullable Instant occurredAt) {}

  record EvaluateBody(
      @NotBlank @Size(max = 2000) @NamesNobody String conclusion, @Nullable Instant occurredAt) {}

  record LeadBody(
      @NotBlank @Size(max = 40) String enterpriseId,
      @Nullable @Size(max = 40) String personId,
      @Nullable LocalDate until,
      @Nullable Instant occurredAt) {}

  /** 拟建. */
  @PostMapping
  @Access(
      roles = {BUREAU_LEADER, OFFICER},
      tenant = Tenant.OF_CALLER)
  ResponseEntity<CommandResponse> propose(
      Caller caller, CommandCall call, @Valid @RequestBody ProposeBody body) {
    Home.district(caller);
    Profile profile =
        new Profile(
            body.name().strip(),
            body.kind(),
            body.township(),
            body.sponsor(),
            Boolean.TRUE.equals(body.fictitious()));
    return call.create(
        new ProposeCooperative(call.newId("coop"), call.by(), call.at(body.occurredAt()), profile),
        "/api/v1/cooperatives");
  }

  /** 试点. */
  @PostMapping("/{id}/piloting")
  @Access(
      roles = {BUREAU_LEADER, OFFICER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> pilot(
      @PathId("coop") String id,
      CommandCall call,
      @RequestBody(required = false) Bodies.@Nullable Step body) {
    return call.change(new BeginPilot(id, call.by(), call.at(Bodies.Step.at(body))));
  }

  /** 评估. */
  @PostMapping("/{id}/evaluation")
  @Access(
      roles = {BUREAU_LEADER, OFFICER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> evaluate(
      @PathId("coop") String id, CommandCall call, @Valid @RequestBody EvaluateBody body) {
    return call.change(
        new EvaluatePilot(id, call.by(), call.at(body.occurredAt()), body.conclusion()));
  }

  /** 推广. */
  @PostMapping("/{id}/roll-out")
  @Access(
      roles = {BUREAU_LEADER, OFFICER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> rollOut(
      @PathId("coop") String id,
      CommandCall call,
      @RequestBody(required = false) Bodies.@Nullable Step body) {
    return call.change(new RollOut(id, call.by(), call.at(Bodies.Step.at(body))));
  }

  /** 解散. */
  @PostMapping("/{id}/dissolution")
  @Access(
      roles = {BUREAU_LEADER, OFFICER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> dissolve(
      @PathId("coop") String id, CommandCall call, @Valid @RequestBody Bodies.Reason body) {
    return call.change(new Dissolve(id, call.by(), call.at(body.occurredAt()), body.reason()));
  }

  /** 龙头任命. */
  @PostMapping("/{id}/lead")
  @Access(
      roles = {BUREAU_LEADER, OFFICER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> appointLead(
      @PathId("coop") String id, CommandCall call, @Valid @RequestBody LeadBody body) {
    return call.change(
        new AppointLead(
            id,
            call.by(),
            call.at(body.occurredAt()),
            body.enterpriseId(),
            body.personId(),
            body.until(),
            registry.activeMember(id, body.enterpriseId()),
            worksFor(body.personId(), body.enterpriseId())));
  }

  private boolean worksFor(@Nullable String personId, String enterpriseId) {
    return personId == null
        || (registry.person(personId) instanceof Person.Registered person
            && person.present()
            && enterpriseId.equals(person.enterpriseId()));
  }
}
