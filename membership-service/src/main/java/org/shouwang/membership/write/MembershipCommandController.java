package org.shouwang.membership.write;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.PRINCIPAL;
import static org.shouwang.kit.access.Role.SAFETY_MANAGER;
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
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.web.Bodies;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.CommandResponse;
import org.shouwang.kit.web.PathId;
import org.shouwang.membership.domain.cooperative.Cooperative;
import org.shouwang.membership.domain.enterprise.Enterprise;
import org.shouwang.membership.domain.member.Membership;
import org.shouwang.membership.domain.member.Membership.Parties;
import org.shouwang.membership.domain.member.MembershipCommand.ApplyForMembership;
import org.shouwang.membership.domain.member.MembershipCommand.ApproveMembership;
import org.shouwang.membership.domain.member.MembershipCommand.ExpelMember;
import org.shouwang.membership.domain.member.MembershipCommand.Facts;
import org.shouwang.membership.domain.member.MembershipCommand.RejectMembership;
import org.shouwang.membership.domain.member.MembershipCommand.ResumeMembership;
import org.shouwang.membership.domain.member.MembershipCommand.SuspendMembership;
import org.shouwang.membership.domain.member.MembershipCommand.WithdrawMembership;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Joining and leaving: the enterprise or the cooperative's head proposes, an officer decides. */
@RestController
@RequestMapping("/api/v1/memberships")
class MembershipCommandController {
  private final Registry registry;
  private final Tenancy tenancy;

  MembershipCommandController(Registry registry, Tenancy tenancy) {
    this.registry = registry;
    this.tenancy = tenancy;
  }

  record ApplyBody(
      @NotBlank @Size(max = 40) String cooperativeId,
      @NotBlank @Size(max = 40) String enterpriseId,
      @Nullable Instant occurredAt) {}

  /** 申请入社. */
  @PostMapping
  @Access(
      roles = {PRINCIPAL, SAFETY_MANAGER, COOP_LEAD, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> apply(
      Caller caller, CommandCall call, @Valid @RequestBody ApplyBody body) {
    String district = Home.district(caller);
    Cooperative.Standing cooperative = registry.cooperative(body.cooperativeId(), district);
    Enterprise.Registered enterprise = registry.enterprise(body.enterpriseId(), district);
    tenancy.require(
        caller,
        new Owner(district, body.cooperativeId(), body.enterpriseId()),
        enterprise.profile().township());
    return call.create(
        new ApplyForMembership(
            Membership.idOf(body.cooperativeId(), body.enterpriseId()),
            call.by(),
            call.at(body.occurredAt()),
            new Parties(body.cooperativeId(), body.enterpriseId()),
            district,
            new Facts(enterprise.open(), cooperative.open())),
        "/api/v1/memberships");
  }

  /** 批准入社. */
  @PostMapping("/{id}/approval")
  @Access(
      roles = {OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> approve(
      @PathId("mem") String id,
      CommandCall call,
      @RequestBody(required = false) Bodies.@Nullable Step body) {
    return call.change(
        new ApproveMembership(id, call.by(), call.at(Bodies.Step.at(body)), facts(id)));
  }

  /** 不准入社. */
  @PostMapping("/{id}/rejection")
  @Access(
      roles = {OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> reject(
      @PathId("mem") String id, CommandCall call, @Valid @RequestBody Bodies.Reason body) {
    return call.change(
        new RejectMembership(id, call.by(), call.at(body.occurredAt()), body.reason()));
  }

  /** 暂停. */
  @PostMapping("/{id}/suspension")
  @Access(
      roles = {OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> suspend(
      @PathId("mem") String id, CommandCall call, @Valid @RequestBody Bodies.Reason body) {
    return call.change(
        new SuspendMembership(id, call.by(), call.at(body.occurredAt()), body.reason()));
  }

  /** 恢复. */
  @PostMapping("/{id}/resumption")
  @Access(
      roles = {OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> resume(
      @PathId("mem") String id,
      CommandCall call,
      @RequestBody(required = false) Bodies.@Nullable Step body) {
    return call.change(
        new ResumeMembership(id, call.by(), call.at(Bodies.Step.at(body)), facts(id)));
  }

  /** 除名. */
  @PostMapping("/{id}/expulsion")
  @Access(
      roles = {OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> expel(
      @PathId("mem") String id, CommandCall call, @Valid @RequestBody Bodies.Reason body) {
    return call.change(new ExpelMember(id, call.by(), call.at(body.occurredAt()), body.reason()));
  }

  /** 退社, by its own enterprise or an officer. */
  @PostMapping("/{id}/withdrawal")
  @Access(
      roles = {PRINCIPAL, SAFETY_MANAGER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> withdraw(
      @PathId("mem") String id, CommandCall call, @Valid @RequestBody Bodies.Reason body) {
    return call.change(
        new WithdrawMembership(id, call.by(), call.at(body.occurredAt()), body.reason()));
  }

  private Facts facts(String membershipId) {
    if (!(registry.membership(membershipId) instanceof Membership.Known known)) {
      return new Facts(false, false);
    }
    return new Facts(
        registry.enterprise(known.parties().enterpriseId())
                instanceof Enterprise.Registered enterprise
            && enterprise.open(),
        registry.cooperative(known.parties().cooperativeId())
                instanceof Cooperative.Standing cooperative
            && cooperative.open());
  }
}
