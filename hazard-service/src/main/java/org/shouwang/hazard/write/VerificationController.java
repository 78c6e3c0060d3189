package org.shouwang.hazard.write;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.COOP_SAFETY_OFFICER;
import static org.shouwang.kit.access.Role.EMPLOYEE;
import static org.shouwang.kit.access.Role.EXPERT;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.PRINCIPAL;
import static org.shouwang.kit.access.Role.SAFETY_MANAGER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.catalogue.Catalogues;
import org.shouwang.hazard.domain.Category;
import org.shouwang.hazard.domain.EvidenceStep;
import org.shouwang.hazard.domain.Grade;
import org.shouwang.hazard.domain.HazardCommand.AppealDismissal;
import org.shouwang.hazard.domain.HazardCommand.ConfirmHazard;
import org.shouwang.hazard.domain.HazardCommand.CorrectHazard;
import org.shouwang.hazard.domain.HazardCommand.DismissHazard;
import org.shouwang.hazard.domain.HazardCommand.MarkDuplicate;
import org.shouwang.hazard.domain.HazardCommand.MarkRecurrence;
import org.shouwang.hazard.domain.HazardCommand.ReinstateHazard;
import org.shouwang.hazard.domain.HazardCommand.RevokeDuplicate;
import org.shouwang.hazard.domain.HazardCommand.UpholdDismissal;
import org.shouwang.hazard.evidence.Offers;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.domain.Actor;
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

/** Whether something is a hazard, which one, and whether it was told rightly (核实、判重、更正). */
@RestController
@RequestMapping("/api/v1/hazards/{id}")
class VerificationController {
  private final Histories histories;
  private final Offers offers;
  private final Catalogues catalogues;

  VerificationController(Histories histories, Offers offers, Catalogues catalogues) {
    this.histories = histories;
    this.offers = offers;
    this.catalogues = catalogues;
  }

  record ConfirmBody(
      @NotNull Grade grade,
      @Nullable @Valid CriterionBody criterion,
      @Nullable Instant occurredAt) {}

  record DuplicateBody(@NotBlank @Size(max = 40) String originalId, @Nullable Instant occurredAt) {}

  record RecurrenceBody(
      @NotBlank @Size(max = 40) String recurrenceOf, @Nullable Instant occurredAt) {}

  record AppealBody(
      @NotBlank @Size(max = 500) @NamesNobody String reason,
      @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = "[0-9a-f]{64}") String> evidence,
      @Nullable Instant occurredAt) {}

  record CorrectBody(
      @Nullable Category category,
      @Nullable @Size(min = 1, max = 100) String clause,
      @Nullable @Size(min = 1, max = 2000) @NamesNobody String description,
      @Nullable @Size(min = 1, max = 200) @NamesNobody String place,
      @NotBlank @Size(max = 500) @NamesNobody String reason,
      @Nullable Instant occurredAt) {
    CorrectHazard command(String hazard, Actor by, Instant at) {
      return new CorrectHazard(hazard, by, at, category, clause, description, place, reason);
    }
  }

  /** 核实. */
  @PostMapping("/confirmation")
  @Access(
      roles = {COOP_SAFETY_OFFICER, EXPERT, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> confirm(
      @PathId("hz") String id, CommandCall call, @Valid @RequestBody ConfirmBody body) {
    Instant at = call.at(body.occurredAt());
    var looked = CriterionBody.up(body.criterion(), catalogues, at);
    return call.change(
        new ConfirmHazard(id, call.by(), at, body.grade(), looked.criterion(), looked.listed()));
  }

  /** 驳回. */
  @PostMapping("/dismissal")
  @Access(
      roles = {COOP_SAFETY_OFFICER, EXPERT, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> dismiss(
      @PathId("hz") String id, CommandCall call, @Valid @RequestBody Bodies.Reason body) {
    return call.change(new DismissHazard(id, call.by(), call.at(body.occurredAt()), body.reason()));
  }

  /** 申诉. */
  @PostMapping("/appeal")
  @Access(
      roles = {
        EMPLOYEE,
        SAFETY_MANAGER,
        PRINCIPAL,
        COOP_SAFETY_OFFICER,
        COOP_LEAD,
        EXPERT,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER
      },
      tenant = Tenant.OF_COOPERATIVE)
  ResponseEntity<CommandResponse> appeal(
      @PathId("hz") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody AppealBody body) {
    Instant at = call.at(body.occurredAt());
    return offers.with(
        body.evidence(),
        caller,
        call,
        id,
        EvidenceStep.APPEAL,
        at,
        offer -> call.change(new AppealDismissal(id, call.by(), at, body.reason(), offer)));
  }

  /** 恢复. */
  @PostMapping("/reinstatement")
  @Access(
      roles = {EXPERT, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> reinstate(
      @PathId("hz") String id, CommandCall call, @Valid @RequestBody Bodies.Reason body) {
    return call.change(
        new ReinstateHazard(id, call.by(), call.at(body.occurredAt()), body.reason()));
  }

  /** 维持驳回. */
  @PostMapping("/dismissal-upholding")
  @Access(
      roles = {EXPERT, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> uphold(
      @PathId("hz") String id, CommandCall call, @Valid @RequestBody Bodies.Reason body) {
    return call.change(
        new UpholdDismissal(id, call.by(), call.at(body.occurredAt()), body.reason()));
  }

  /** 判重. */
  @PostMapping("/duplicate")
  @Access(
      roles = {COOP_SAFETY_OFFICER, EXPERT, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> markDuplicate(
      @PathId("hz") String id, CommandCall call, @Valid @RequestBody DuplicateBody body) {
    return call.change(
        new MarkDuplicate(
            id,
            call.by(),
            call.at(body.occurredAt()),
            body.originalId(),
            histories.hazard(body.originalId())));
  }

  /** 撤销判重. */
  @PostMapping("/duplicate-revocation")
  @Access(
      roles = {COOP_SAFETY_OFFICER, EXPERT, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> revokeDuplicate(
      @PathId("hz") String id, CommandCall call, @Valid @RequestBody Bodies.Reason body) {
    return call.change(
        new RevokeDuplicate(id, call.by(), call.at(body.occurredAt()), body.reason()));
  }

  /** 判复发. */
  @PostMapping("/recurrence")
  @Access(
      roles = {COOP_SAFETY_OFFICER, EXPERT, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> markRecurrence(
      @PathId("hz") String id, CommandCall call, @Valid @RequestBody RecurrenceBody body) {
    return call.change(
        new MarkRecurrence(
            id,
            call.by(),
            call.at(body.occurredAt()),
            body.recurrenceOf(),
            histories.hazard(body.recurrenceOf())));
  }

  /** 更正. */
  @PostMapping("/correction")
  @Access(
      roles = {
        EMPLOYEE,
        SAFETY_MANAGER,
        PRINCIPAL,
        COOP_SAFETY_OFFICER,
        COOP_LEAD,
        EXPERT,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER
      },
      tenant = Tenant.OF_COOPERATIVE)
  ResponseEntity<CommandResponse> correct(
      @PathId("hz") String id, CommandCall call, @Valid @RequestBody CorrectBody body) {
    return call.change(body.command(id, call.by(), call.at(body.occurredAt())));
  }
}
