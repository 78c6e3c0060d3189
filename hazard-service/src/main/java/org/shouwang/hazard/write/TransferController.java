package org.shouwang.hazard.write;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.COOP_SAFETY_OFFICER;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.PRINCIPAL;
import static org.shouwang.kit.access.Role.SAFETY_MANAGER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.HazardCommand;
import org.shouwang.hazard.domain.HazardCommand.AcceptTransfer;
import org.shouwang.hazard.domain.HazardCommand.DeclineTransfer;
import org.shouwang.hazard.domain.HazardCommand.ExtinguishHazard;
import org.shouwang.hazard.domain.HazardCommand.ImposeTransfer;
import org.shouwang.hazard.domain.HazardCommand.ProposeTransfer;
import org.shouwang.hazard.domain.HazardCommand.TransferOut;
import org.shouwang.hazard.domain.HazardCommand.UpholdResponsibility;
import org.shouwang.hazard.domain.Timings;
import org.shouwang.hazard.known.Enterprises;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.web.Bodies;
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

/** Whose a hazard is (转办、移送、灭失). */
@RestController
@RequestMapping("/api/v1/hazards/{id}")
class TransferController {
  private final Enterprises enterprises;
  private final Steps steps;
  private final Histories histories;
  private final Tenancy tenancy;
  private final Timings timings;

  TransferController(
      Enterprises enterprises, Steps steps, Histories histories, Tenancy tenancy, Timings timings) {
    this.enterprises = enterprises;
    this.steps = steps;
    this.histories = histories;
    this.tenancy = tenancy;
    this.timings = timings;
  }

  record TransferBody(
      @NotBlank @Size(max = 40) String toEnterpriseId,
      @NotBlank @Size(max = 500) @NamesNobody String reason,
      @Nullable @Size(max = 20) List<@Sha256 String> evidence,
      @Nullable Instant occurredAt)
      implements Shown {}

  record ImpositionBody(
      @NotBlank @Size(max = 500) @NamesNobody String reason,
      @Nullable LocalDate dueOn,
      @Nullable @Size(max = 20) List<@Sha256 String> evidence,
      @Nullable Instant occurredAt)
      implements Shown {}

  record HandOverBody(
      @NotBlank @Size(max = 100) @NamesNobody String department,
      @NotBlank @Size(max = 500) @NamesNobody String reason,
      @Nullable @Size(max = 20) List<@Sha256 String> evidence,
      @Nullable Instant occurredAt)
      implements Shown {}

  record AttestationBody(
      @NotBlank @Size(max = 2000) @NamesNobody String attestation,
      @Nullable @Size(max = 20) List<@Sha256 String> evidence,
      @Nullable Instant occurredAt)
      implements Shown {}

  /** 拟转办. */
  @PostMapping("/transfer-proposal")
  @Access(
      roles = {
        SAFETY_MANAGER,
        PRINCIPAL,
        COOP_SAFETY_OFFICER,
        COOP_LEAD,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER
      },
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> propose(
      @PathId("hz") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody TransferBody body) {
    return steps.take(
        id,
        caller,
        call,
        body,
        at ->
            new ProposeTransfer(
                id,
                call.by(),
                at,
                body.toEnterpriseId(),
                enterprises.inDistrictOf(caller, body.toEnterpriseId()),
                body.reason()));
  }

  /** 接收转办. */
  @PostMapping("/transfer-acceptance")
  @Access(
      roles = {SAFETY_MANAGER, PRINCIPAL},
      tenant = Tenant.OF_COOPERATIVE)
  ResponseEntity<CommandResponse> accept(
      @PathId("hz") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody(required = false) @Nullable Step body) {
    return answer(id, caller, call, Step.of(body), at -> new AcceptTransfer(id, call.by(), at));
  }

  /** 拒收转办. */
  @PostMapping("/transfer-refusal")
  @Access(
      roles = {SAFETY_MANAGER, PRINCIPAL},
      tenant = Tenant.OF_COOPERATIVE)
  ResponseEntity<CommandResponse> decline(
      @PathId("hz") String id, Caller caller, CommandCall call, @Valid @RequestBody Reason body) {
    return answer(
        id, caller, call, body, at -> new DeclineTransfer(id, call.by(), at, body.reason()));
  }

  /**
   * Whoever sees the hazard may answer, and whoever was asked last to take it over, of whichever
   * cooperative of the district; who answered may send her answer again. What shows the answer is
   * taken without asking once more whose the hazard is: for whoever was asked it is another's yet.
   */
  private ResponseEntity<CommandResponse> answer(
      String id,
      Caller caller,
      CommandCall call,
      Shown body,
      Function<Instant, HazardCommand> answer) {
    tenancy.require(
        histories.hazard(id) instanceof Hazard.Known known
            && (tenancy.visible(caller, known.owner()) || known.offeredTo(caller.actor())));
    HazardCommand command = answer.apply(call.at(body.occurredAt()));
    return steps.takeItem(command, call.by(), call.commandId(), body, call::change);
  }

  /** 指定转办. */
  @PostMapping("/transfer-imposition")
  @Access(
      roles = {TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> impose(
      @PathId("hz") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody ImpositionBody body) {
    return steps.take(
        id,
        caller,
        call,
        body,
        at -> new ImposeTransfer(id, call.by(), at, body.reason(), body.dueOn(), timings));
  }

  /** 维持责任: a transfer that was declined, or not answered in time, does not come to pass. */
  @PostMapping("/responsibility-upholding")
  @Access(
      roles = {TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> uphold(
      @PathId("hz") String id, CommandCall call, @Valid @RequestBody Bodies.Reason body) {
    return call.change(
        new UpholdResponsibility(
            id, call.by(), call.at(body.occurredAt()), body.reason(), timings));
  }

  /** 移送. */
  @PostMapping("/transfer-out")
  @Access(
      roles = {TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> handOver(
      @PathId("hz") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody HandOverBody body) {
    return steps.take(
        id,
        caller,
        call,
        body,
        at -> new TransferOut(id, call.by(), at, body.department(), body.reason()));
  }

  /** 灭失. */
  @PostMapping("/extinction")
  @Access(
      roles = {TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> extinguish(
      @PathId("hz") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody AttestationBody body) {
    return steps.take(
        id, caller, call, body, at -> new ExtinguishHazard(id, call.by(), at, body.attestation()));
  }
}
