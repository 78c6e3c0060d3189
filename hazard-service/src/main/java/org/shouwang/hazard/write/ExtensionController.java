package org.shouwang.hazard.write;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.COOP_SAFETY_OFFICER;
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
import org.shouwang.hazard.domain.HazardCommand.GrantExtension;
import org.shouwang.hazard.domain.HazardCommand.RefuseExtension;
import org.shouwang.hazard.domain.HazardCommand.RequestExtension;
import org.shouwang.hazard.domain.LifecyclePolicy;
import org.shouwang.hazard.domain.PolicyVersions;
import org.shouwang.hazard.domain.Timings;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.CommandResponse;
import org.shouwang.kit.web.NamesNobody;
import org.shouwang.kit.web.PathId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Another deadline (延期). */
@RestController
@RequestMapping("/api/v1/hazards/{id}")
class ExtensionController {
  private final PolicyVersions<LifecyclePolicy> lifecycle;
  private final Timings timings;
  private final Steps steps;

  ExtensionController(PolicyVersions<LifecyclePolicy> lifecycle, Timings timings, Steps steps) {
    this.lifecycle = lifecycle;
    this.timings = timings;
    this.steps = steps;
  }

  record ExtensionBody(
      @NotNull LocalDate dueOn,
      @NotBlank @Size(max = 500) @NamesNobody String reason,
      @Nullable @Size(max = 20) List<@Sha256 String> evidence,
      @Nullable Instant occurredAt)
      implements Shown {}

  /** 申请延期. */
  @PostMapping("/extension-request")
  @Access(roles = PRINCIPAL, tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> request(
      @PathId("hz") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody ExtensionBody body) {
    return steps.take(
        id,
        caller,
        call,
        body,
        at ->
            new RequestExtension(
                id, call.by(), at, body.dueOn(), body.reason(), lifecycle.at(at), timings.at(at)));
  }

  /** 准予延期. */
  @PostMapping("/extension-grant")
  @Access(
      roles = {COOP_SAFETY_OFFICER, COOP_LEAD, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> grant(
      @PathId("hz") String id, Caller caller, CommandCall call, @Valid @RequestBody Remark body) {
    return steps.take(
        id, caller, call, body, at -> new GrantExtension(id, call.by(), at, body.remark()));
  }

  /** 不准延期. */
  @PostMapping("/extension-refusal")
  @Access(
      roles = {COOP_SAFETY_OFFICER, COOP_LEAD, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> refuse(
      @PathId("hz") String id, Caller caller, CommandCall call, @Valid @RequestBody Reason body) {
    return steps.take(
        id, caller, call, body, at -> new RefuseExtension(id, call.by(), at, body.reason()));
  }
}
