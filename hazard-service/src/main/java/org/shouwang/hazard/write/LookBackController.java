package org.shouwang.hazard.write;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.COOP_SAFETY_OFFICER;
import static org.shouwang.kit.access.Role.EXPERT;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.SAFETY_MANAGER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.HazardCommand.EndLookBack;
import org.shouwang.hazard.domain.HazardCommand.FailLookBack;
import org.shouwang.hazard.domain.HazardCommand.PassLookBack;
import org.shouwang.hazard.domain.LifecyclePolicy;
import org.shouwang.hazard.domain.PolicyVersions;
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

/** Whether what was closed has stayed so (回头看). */
@RestController
@RequestMapping("/api/v1/hazards/{id}")
class LookBackController {
  private final PolicyVersions<LifecyclePolicy> lifecycle;
  private final Steps steps;

  LookBackController(PolicyVersions<LifecyclePolicy> lifecycle, Steps steps) {
    this.lifecycle = lifecycle;
    this.steps = steps;
  }

  /** 回头看巩固. A safety manager of another enterprise may: a peer. */
  @PostMapping("/look-back-pass")
  @Access(
      roles = {
        SAFETY_MANAGER,
        COOP_SAFETY_OFFICER,
        COOP_LEAD,
        EXPERT,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER
      },
      tenant = Tenant.OF_COOPERATIVE)
  ResponseEntity<CommandResponse> pass(
      @PathId("hz") String id, Caller caller, CommandCall call, @Valid @RequestBody Remark body) {
    return steps.take(
        id, caller, call, body, at -> new PassLookBack(id, call.by(), at, body.remark()));
  }

  /** 回头看反弹. */
  @PostMapping("/look-back-failure")
  @Access(
      roles = {
        SAFETY_MANAGER,
        COOP_SAFETY_OFFICER,
        COOP_LEAD,
        EXPERT,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER
      },
      tenant = Tenant.OF_COOPERATIVE)
  ResponseEntity<CommandResponse> fail(
      @PathId("hz") String id, Caller caller, CommandCall call, @Valid @RequestBody Reason body) {
    return steps.take(
        id,
        caller,
        call,
        body,
        at -> new FailLookBack(id, call.by(), at, body.reason(), lifecycle.at(at)));
  }

  /** 回头看终止: the place, or the enterprise, is gone. */
  @PostMapping("/look-back-ending")
  @Access(
      roles = {TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> end(
      @PathId("hz") String id, CommandCall call, @Valid @RequestBody GoneBody body) {
    return call.change(
        new EndLookBack(id, call.by(), call.at(body.occurredAt()), body.attestation()));
  }

  record GoneBody(
      @NotBlank @Size(max = 2000) @NamesNobody String attestation, @Nullable Instant occurredAt) {}
}
