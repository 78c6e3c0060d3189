package org.shouwang.hazard.write;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.EXPERT;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.PRINCIPAL;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.GovernanceElement;
import org.shouwang.hazard.domain.GovernancePlan;
import org.shouwang.hazard.domain.HazardCommand.ApproveGovernancePlan;
import org.shouwang.hazard.domain.HazardCommand.DelistHazard;
import org.shouwang.hazard.domain.HazardCommand.ListForSupervision;
import org.shouwang.hazard.domain.HazardCommand.PrescribeRectification;
import org.shouwang.hazard.domain.HazardCommand.PublishDelisting;
import org.shouwang.hazard.domain.HazardCommand.PublishListing;
import org.shouwang.hazard.domain.HazardCommand.ReturnGovernancePlan;
import org.shouwang.hazard.domain.HazardCommand.SubmitGovernancePlan;
import org.shouwang.hazard.domain.SupervisionLevel;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.CommandResponse;
import org.shouwang.kit.web.NamesNobody;
import org.shouwang.kit.web.PathId;
import org.shouwang.kit.web.Sha256;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The way of treatment (整改处方、治理方案、挂牌督办). */
@RestController
@RequestMapping("/api/v1/hazards/{id}")
class GovernanceController {
  private final Steps steps;

  GovernanceController(Steps steps) {
    this.steps = steps;
  }

  record PrescriptionBody(
      @NotBlank @Size(max = 2000) @NamesNobody String diagnosis,
      @NotBlank @Size(max = 4000) @NamesNobody String prescription,
      @Nullable @Size(max = 20) List<@Sha256 String> evidence,
      @Nullable Instant occurredAt)
      implements Shown {
    PrescribeRectification command(String hazard, Actor by, Instant at) {
      return new PrescribeRectification(hazard, by, at, diagnosis, prescription);
    }
  }

  record PlanBody(
      @NotBlank @Size(max = 2000) @NamesNobody String goal,
      @NotBlank @Size(max = 4000) @NamesNobody String method,
      @NotBlank @Size(max = 2000) @NamesNobody String resources,
      @NotBlank @Size(max = 2000) @NamesNobody String organisation,
      @NotNull LocalDate finishOn,
      @NotBlank @Size(max = 4000) @NamesNobody String safety,
      @NotNull @Size(max = 5) List<@NotNull GovernanceElement> inPlace,
      @Nullable @Size(max = 20) List<@Sha256 String> evidence,
      @Nullable Instant occurredAt)
      implements Shown {
    GovernancePlan plan() {
      return new GovernancePlan(goal, method, resources, organisation, finishOn, safety, inPlace);
    }
  }

  record ListingBody(
      @NotNull SupervisionLevel level,
      @NotBlank @Size(max = 500) @NamesNobody String reason,
      @Nullable @Size(max = 20) List<@Sha256 String> evidence,
      @Nullable Instant occurredAt)
      implements Shown {}

  record PublicationBody(
      @NotBlank @Size(max = 500) @NamesNobody String notice, @Nullable Instant occurredAt) {}

  /** 开整改处方. */
  @PostMapping("/prescription")
  @Access(roles = EXPERT, tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> prescribe(
      @PathId("hz") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody PrescriptionBody body) {
    return steps.take(id, caller, call, body, at -> body.command(id, call.by(), at));
  }

  /** 报治理方案. */
  @PostMapping("/governance-plan")
  @Access(roles = PRINCIPAL, tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> submitPlan(
      @PathId("hz") String id, Caller caller, CommandCall call, @Valid @RequestBody PlanBody body) {
    return steps.take(
        id, caller, call, body, at -> new SubmitGovernancePlan(id, call.by(), at, body.plan()));
  }

  /** 批准治理方案. */
  @PostMapping("/governance-plan-approval")
  @Access(
      roles = {TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> approvePlan(
      @PathId("hz") String id, Caller caller, CommandCall call, @Valid @RequestBody Remark body) {
    return steps.take(
        id, caller, call, body, at -> new ApproveGovernancePlan(id, call.by(), at, body.remark()));
  }

  /** 退回治理方案. */
  @PostMapping("/governance-plan-return")
  @Access(
      roles = {TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> returnPlan(
      @PathId("hz") String id, Caller caller, CommandCall call, @Valid @RequestBody Reason body) {
    return steps.take(
        id, caller, call, body, at -> new ReturnGovernancePlan(id, call.by(), at, body.reason()));
  }

  /** 挂牌督办. */
  @PostMapping("/listing")
  @Access(roles = BUREAU_LEADER, tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> list(
      @PathId("hz") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody ListingBody body) {
    return steps.take(
        id,
        caller,
        call,
        body,
        at -> new ListForSupervision(id, call.by(), at, body.level(), body.reason()));
  }

  /** 公布挂牌. */
  @PostMapping("/listing-publication")
  @Access(
      roles = {OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> publish(
      @PathId("hz") String id, CommandCall call, @Valid @RequestBody PublicationBody body) {
    return call.change(
        new PublishListing(id, call.by(), call.at(body.occurredAt()), body.notice()));
  }

  /** 摘牌. */
  @PostMapping("/delisting")
  @Access(roles = BUREAU_LEADER, tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> delist(
      @PathId("hz") String id, Caller caller, CommandCall call, @Valid @RequestBody Reason body) {
    return steps.take(
        id, caller, call, body, at -> new DelistHazard(id, call.by(), at, body.reason()));
  }

  /** 公布摘牌. */
  @PostMapping("/delisting-publication")
  @Access(
      roles = {OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> publishDelisting(
      @PathId("hz") String id, CommandCall call, @Valid @RequestBody PublicationBody body) {
    return call.change(
        new PublishDelisting(id, call.by(), call.at(body.occurredAt()), body.notice()));
  }
}
