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
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.catalogue.Catalogues;
import org.shouwang.hazard.catalogue.Placed;
import org.shouwang.hazard.domain.Correction;
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
import org.shouwang.hazard.domain.Source;
import org.shouwang.hazard.domain.Timings;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.web.Code;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.CommandResponse;
import org.shouwang.kit.web.NamesNobody;
import org.shouwang.kit.web.PathId;
import org.shouwang.kit.web.PlacingBodies;
import org.shouwang.kit.web.PlacingBodies.AccidentClassBody;
import org.shouwang.kit.web.PlacingBodies.CriterionBody;
import org.shouwang.kit.web.PlacingBodies.PositionBody;
import org.shouwang.kit.web.Sha256;
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
  private final Steps steps;
  private final Catalogues catalogues;
  private final Timings timings;

  VerificationController(Histories histories, Steps steps, Catalogues catalogues, Timings timings) {
    this.histories = histories;
    this.steps = steps;
    this.catalogues = catalogues;
    this.timings = timings;
  }

  record ConfirmBody(
      @NotNull Grade grade,
      @Nullable @Valid CriterionBody criterion,
      @Nullable @Size(max = 20) List<@Sha256 String> evidence,
      @Nullable Instant occurredAt)
      implements Shown {
    ConfirmHazard command(String hazard, Actor by, Instant at, Catalogues catalogues) {
      var looked = Looked.up(criterion, catalogues, at);
      return new ConfirmHazard(hazard, by, at, grade, looked.criterion(), looked.listed());
    }
  }

  record DuplicateBody(
      @NotBlank @Size(max = 40) String originalId,
      @Nullable @Size(max = 20) List<@Sha256 String> evidence,
      @Nullable Instant occurredAt)
      implements Shown {}

  record RecurrenceBody(
      @NotBlank @Size(max = 40) String recurrenceOf,
      @Nullable @Size(max = 20) List<@Sha256 String> evidence,
      @Nullable Instant occurredAt)
      implements Shown {}

  record AppealBody(
      @NotBlank @Size(max = 500) @NamesNobody String reason,
      @Nullable @Size(max = 20) List<@Sha256 String> evidence,
      @Nullable Instant occurredAt)
      implements Shown {}

  /**
   * What is said instead; what is absent stays.
   *
   * @param seenAt when it was seen
   * @param withdrawn what was told and is not so, without anything in its place
   * @param occurredAt when it was corrected
   */
  record CorrectBody(
      @Nullable @Code String category,
      @Nullable @Size(min = 1, max = 100) String clause,
      @Nullable @Size(min = 1, max = 2000) @NamesNobody String description,
      @Nullable @Size(min = 1, max = 200) @NamesNobody String place,
      @Nullable @Valid PositionBody position,
      @Nullable @Valid AccidentClassBody accidentClass,
      @Nullable @Valid CriterionBody criterion,
      @Nullable Instant seenAt,
      @Nullable Source source,
      @Nullable Set<Correction.Field> withdrawn,
      @NotBlank @Size(max = 500) @NamesNobody String reason,
      @Nullable @Size(max = 20) List<@Sha256 String> evidence,
      @Nullable Instant occurredAt)
      implements Shown {
    CorrectHazard command(String hazard, Actor by, Instant at, Catalogues catalogues) {
      Placed placed =
          Placed.by(catalogues, category, PlacingBodies.of(position, accidentClass, criterion), at);
      Correction correction =
          new Correction(
              category,
              clause,
              description,
              place,
              placed.position(),
              placed.accidentClass(),
              placed.criterion(),
              seenAt == null ? null : seenAt.truncatedTo(ChronoUnit.MILLIS),
              source,
              withdrawn == null ? Set.of() : withdrawn);
      return new CorrectHazard(hazard, by, at, correction, placed.listed(), reason);
    }
  }

  /** 核实. */
  @PostMapping("/confirmation")
  @Access(
      roles = {COOP_SAFETY_OFFICER, EXPERT, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> confirm(
      @PathId("hz") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody ConfirmBody body) {
    return steps.take(id, caller, call, body, at -> body.command(id, call.by(), at, catalogues));
  }

  /** 驳回. */
  @PostMapping("/dismissal")
  @Access(
      roles = {COOP_SAFETY_OFFICER, EXPERT, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> dismiss(
      @PathId("hz") String id, Caller caller, CommandCall call, @Valid @RequestBody Reason body) {
    return steps.take(
        id, caller, call, body, at -> new DismissHazard(id, call.by(), at, body.reason()));
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
    return steps.take(
        id, caller, call, body, at -> new AppealDismissal(id, call.by(), at, body.reason()));
  }

  /** 恢复. */
  @PostMapping("/reinstatement")
  @Access(
      roles = {EXPERT, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> reinstate(
      @PathId("hz") String id, Caller caller, CommandCall call, @Valid @RequestBody Reason body) {
    return steps.take(
        id,
        caller,
        call,
        body,
        at -> new ReinstateHazard(id, call.by(), at, body.reason(), timings));
  }

  /** 维持驳回. */
  @PostMapping("/dismissal-upholding")
  @Access(
      roles = {EXPERT, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> uphold(
      @PathId("hz") String id, Caller caller, CommandCall call, @Valid @RequestBody Reason body) {
    return steps.take(
        id, caller, call, body, at -> new UpholdDismissal(id, call.by(), at, body.reason()));
  }

  /** 判重. */
  @PostMapping("/duplicate")
  @Access(
      roles = {COOP_SAFETY_OFFICER, EXPERT, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> markDuplicate(
      @PathId("hz") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody DuplicateBody body) {
    return steps.take(
        id,
        caller,
        call,
        body,
        at ->
            new MarkDuplicate(
                id, call.by(), at, body.originalId(), histories.hazard(body.originalId())));
  }

  /** 撤销判重. */
  @PostMapping("/duplicate-revocation")
  @Access(
      roles = {COOP_SAFETY_OFFICER, EXPERT, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> revokeDuplicate(
      @PathId("hz") String id, Caller caller, CommandCall call, @Valid @RequestBody Reason body) {
    return steps.take(
        id,
        caller,
        call,
        body,
        at -> new RevokeDuplicate(id, call.by(), at, body.reason(), timings));
  }

  /** 判复发. */
  @PostMapping("/recurrence")
  @Access(
      roles = {COOP_SAFETY_OFFICER, EXPERT, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> markRecurrence(
      @PathId("hz") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody RecurrenceBody body) {
    return steps.take(
        id,
        caller,
        call,
        body,
        at ->
            new MarkRecurrence(
                id, call.by(), at, body.recurrenceOf(), histories.hazard(body.recurrenceOf())));
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
      @PathId("hz") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody CorrectBody body) {
    return steps.take(id, caller, call, body, at -> body.command(id, call.by(), at, catalogues));
  }
}
