package org.shouwang.membership.write;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.OFFICER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.web.Bodies;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.CommandResponse;
import org.shouwang.kit.web.PathId;
import org.shouwang.membership.domain.cooperative.Cooperative;
import org.shouwang.membership.domain.expert.Engagement;
import org.shouwang.membership.domain.expert.Engagement.Parties;
import org.shouwang.membership.domain.expert.EngagementCommand.EngageExpert;
import org.shouwang.membership.domain.expert.EngagementCommand.ReleaseExpert;
import org.shouwang.membership.domain.person.Person;
import org.shouwang.membership.domain.person.Position;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Engaging and releasing experts, by the bureau or the cooperative's head. */
@RestController
@RequestMapping("/api/v1/experts")
class ExpertCommandController {
  private final Registry registry;
  private final Tenancy tenancy;

  ExpertCommandController(Registry registry, Tenancy tenancy) {
    this.registry = registry;
    this.tenancy = tenancy;
  }

  record EngageBody(
      @NotBlank @Size(max = 40) String personId,
      @NotBlank @Size(max = 40) String cooperativeId,
      @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 60) String> specialties,
      @Nullable Instant occurredAt) {}

  /** 聘任. */
  @PostMapping
  @Access(
      roles = {COOP_LEAD, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> engage(
      Caller caller, CommandCall call, @Valid @RequestBody EngageBody body) {
    String district = Home.district(caller);
    Cooperative.Standing cooperative = registry.cooperative(body.cooperativeId(), district);
    tenancy.require(caller, cooperative.owner());
    Person.Registered person = registry.person(body.personId(), district);
    return call.create(
        new EngageExpert(
            Engagement.idOf(body.cooperativeId(), body.personId()),
            call.by(),
            call.at(body.occurredAt()),
            new Parties(body.personId(), body.cooperativeId()),
            district,
            body.specialties(),
            person.position() == Position.EXPERT,
            person.present(),
            cooperative.open()),
        "/api/v1/experts");
  }

  /** 解聘. */
  @PostMapping("/{id}/release")
  @Access(
      roles = {COOP_LEAD, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> release(
      @PathId("exp") String id, CommandCall call, @Valid @RequestBody Bodies.Reason body) {
    return call.change(new ReleaseExpert(id, call.by(), call.at(body.occurredAt()), body.reason()));
  }
}
