package org.shouwang.hazard.write;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.EXPERT;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.PRINCIPAL;
import static org.shouwang.kit.access.Role.SAFETY_MANAGER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.catalogue.Catalogues;
import org.shouwang.hazard.domain.Grade;
import org.shouwang.hazard.domain.HazardCommand.ApplyInterimControls;
import org.shouwang.hazard.domain.HazardCommand.RegradeHazard;
import org.shouwang.hazard.domain.HazardCommand.RequestResumption;
import org.shouwang.hazard.domain.HazardCommand.ResumeOperation;
import org.shouwang.hazard.domain.HazardCommand.SuspendOperation;
import org.shouwang.hazard.domain.LifecyclePolicy;
import org.shouwang.hazard.domain.PolicyVersions;
import org.shouwang.hazard.domain.StopExtent;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.CommandResponse;
import org.shouwang.kit.web.NamesNobody;
import org.shouwang.kit.web.PathId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How grave a hazard is, and how the enterprise works while it lasts (调级、临时防范、停产停业、复产). */
@RestController
@RequestMapping("/api/v1/hazards/{id}")
class GradingController {
  private final PolicyVersions<LifecyclePolicy> lifecycle;
  private final Catalogues catalogues;
  private final Steps steps;

  GradingController(PolicyVersions<LifecyclePolicy> lifecycle, Catalogues catalogues, Steps steps) {
    this.lifecycle = lifecycle;
    this.catalogues = catalogues;
    this.steps = steps;
  }

  record RegradeBody(
      @NotNull Grade grade,
      @Nullable @Valid CriterionBody criterion,
      @NotBlank @Size(max = 500) @NamesNobody String reason,
      @Nullable @Size(max = 20) List<@Sha256 String> evidence,
      @Nullable Instant occurredAt)
      implements Shown {}

  record ControlsBody(
      @NotBlank @Size(max = 2000) @NamesNobody String measures,
      @Nullable @Size(max = 20) List<@Sha256 String> evidence,
      @Nullable Instant occurredAt)
      implements Shown {
    ApplyInterimControls command(String hazard, Actor by, Instant at) {
      return new ApplyInterimControls(hazard, by, at, measures);
    }
  }

  record SuspendBody(
      @NotNull StopExtent extent,
      @NotBlank @Size(max = 500) @NamesNobody String reason,
      @Nullable @Size(max = 20) List<@Sha256 String> evidence,
      @Nullable Instant occurredAt)
      implements Shown {
    SuspendOperation command(String hazard, Actor by, Instant at) {
      return new SuspendOperation(hazard, by, at, extent, reason);
    }
  }

  /** 调级. */
  @PostMapping("/regrading")
  @Access(
      roles = {EXPERT, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> regrade(
      @PathId("hz") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody RegradeBody body) {
    return steps.take(
        id,
        caller,
        call,
        body,
        at -> {
          var looked = CriterionBody.up(body.criterion(), catalogues, at);
          return new RegradeHazard(
              id, call.by(), at, body.grade(), looked.criterion(), looked.listed(), body.reason());
        });
  }

  /** 临时防范. */
  @PostMapping("/interim-controls")
  @Access(
      roles = {SAFETY_MANAGER, PRINCIPAL},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> applyInterimControls(
      @PathId("hz") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody ControlsBody body) {
    return steps.take(id, caller, call, body, at -> body.command(id, call.by(), at));
  }

  /** 停产停业. */
  @PostMapping("/suspension")
  @Access(
      roles = {SAFETY_MANAGER, PRINCIPAL, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> suspend(
      @PathId("hz") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody SuspendBody body) {
    return steps.take(id, caller, call, body, at -> body.command(id, call.by(), at));
  }

  /** 复产申请. */
  @PostMapping("/resumption-request")
  @Access(roles = PRINCIPAL, tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> requestResumption(
      @PathId("hz") String id, Caller caller, CommandCall call, @Valid @RequestBody Remark body) {
    return steps.take(
        id,
        caller,
        call,
        body,
        at -> new RequestResumption(id, call.by(), at, body.remark(), lifecycle.at(at)));
  }

  /** 复产. */
  @PostMapping("/resumption")
  @Access(
      roles = {TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> resume(
      @PathId("hz") String id, Caller caller, CommandCall call, @Valid @RequestBody Remark body) {
    return steps.take(
        id, caller, call, body, at -> new ResumeOperation(id, call.by(), at, body.remark()));
  }
}
