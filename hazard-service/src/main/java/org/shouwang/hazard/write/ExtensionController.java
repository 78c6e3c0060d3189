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
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.HazardCommand.GrantExtension;
import org.shouwang.hazard.domain.HazardCommand.RefuseExtension;
import org.shouwang.hazard.domain.HazardCommand.RequestExtension;
import org.shouwang.hazard.domain.LifecyclePolicy;
import org.shouwang.hazard.domain.PolicyVersions;
import org.shouwang.hazard.domain.Timings;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.web.Bodies;
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

  ExtensionController(PolicyVersions<LifecyclePolicy> lifecycle, Timings timings) {
    this.lifecycle = lifecycle;
    this.timings = timings;
  }

  record ExtensionBody(
      @NotNull LocalDate dueOn,
      @NotBlank @Size(max = 500) @NamesNobody String reason,
      @Nullable Instant occurredAt) {}

  /** 申请延期. */
  @PostMapping("/extension-request")
  @Access(roles = PRINCIPAL, tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> request(
      @PathId("hz") String id, CommandCall call, @Valid @RequestBody ExtensionBody body) {
    Instant at = call.at(body.occurredAt());
    return call.change(
        new RequestExtension(
            id, call.by(), at, body.dueOn(), body.reason(), lifecycle.at(at), timings.at(at)));
  }

  /** 准予延期. */
  @PostMapping("/extension-grant")
  @Access(
      roles = {COOP_SAFETY_OFFICER, COOP_LEAD, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> grant(
      @PathId("hz") String id, CommandCall call, @Valid @RequestBody Remark body) {
    return call.change(
        new GrantExtension(id, call.by(), call.at(body.occurredAt()), body.remark()));
  }

  /** 不准延期. */
  @PostMapping("/extension-refusal")
  @Access(
      roles = {COOP_SAFETY_OFFICER, COOP_LEAD, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> refuse(
      @PathId("hz") String id, CommandCall call, @Valid @RequestBody Bodies.Reason body) {
    return call.change(
        new RefuseExtension(id, call.by(), call.at(body.occurredAt()), body.reason()));
  }
}
