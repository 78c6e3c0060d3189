package org.shouwang.inspection.write;

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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.inspection.domain.Commonality;
import org.shouwang.inspection.domain.LookBack;
import org.shouwang.inspection.domain.VisitCommand.RecordFinding;
import org.shouwang.inspection.domain.VisitCommand.SignVisit;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.web.Bodies;
import org.shouwang.kit.web.Code;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.CommandResponse;
import org.shouwang.kit.web.NamesNobody;
import org.shouwang.kit.web.PathId;
import org.shouwang.kit.web.PlacingBodies.AccidentClassBody;
import org.shouwang.kit.web.PlacingBodies.CriterionBody;
import org.shouwang.kit.web.PlacingBodies.PositionBody;
import org.shouwang.kit.web.Sha256;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What teams and the enterprises that they visit ask of visits. */
@RestController
@RequestMapping("/api/v1/visits")
class VisitCommandController {
  private final VisitCommands commands;

  VisitCommandController(VisitCommands commands) {
    this.commands = commands;
  }

  record MemberBody(
      @NotBlank @Size(max = 40) String personId,
      @Nullable @Size(max = 40) String enterpriseId,
      boolean expert) {}

  record CheckInBody(
      @NotBlank @Size(max = 40) String campaignId,
      @NotBlank @Size(max = 40) String enterpriseId,
      @NotNull @Size(max = 50) List<@NotNull @Valid MemberBody> team,
      @Nullable Instant occurredAt) {}

  record FindingBody(
      @NotNull @Code String category,
      @Nullable @Size(max = 100) String clause,
      @NotBlank @Size(max = 2000) @NamesNobody String description,
      @Nullable @Size(max = 200) @NamesNobody String place,
      @Nullable @Valid PositionBody position,
      @Nullable @Valid AccidentClassBody accidentClass,
      @Nullable @Valid CriterionBody criterion,
      @NotNull Commonality commonality,
      @Nullable @Size(max = 20) List<@Sha256 String> evidence,
      @Nullable Instant occurredAt) {}

  record AnswerBody(
      @NotBlank @Size(max = 40) String hazardId,
      @NotNull LookBackOutcome outcome,
      @Nullable @Size(min = 1, max = 500) @NamesNobody String remark,
      @Nullable @Size(max = 20) List<@Sha256 String> evidence) {
    LookBack.Answer answer() {
      return new LookBack.Answer(
          hazardId,
          outcome == LookBackOutcome.PASSED,
          remark,
          evidence == null ? List.of() : evidence);
    }
  }

  record LookBacksBody(
      @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid AnswerBody> answers,
      @Nullable Instant occurredAt) {}

  /** What somebody saw. */
  enum LookBackOutcome {
    /** 巩固. */
    PASSED,
    /** 反弹. */
    FAILED
  }

  record StrengthBody(
      @NotBlank @Size(max = 2000) @NamesNobody String description,
      @Nullable @Size(max = 200) @NamesNobody String place,
      @Nullable Instant occurredAt) {}

  /** 到场. */
  @PostMapping
  @Access(
      roles = {
        PRINCIPAL,
        SAFETY_MANAGER,
        EXPERT,
        COOP_LEAD,
        COOP_SAFETY_OFFICER,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER
      },
      tenant = Tenant.OF_COOPERATIVE)
  ResponseEntity<CommandResponse> checkIn(
      Caller caller, CommandCall call, @Valid @RequestBody CheckInBody body) {
    return call.create(
        commands.checkIn(caller, call.by(), call.commandId(), call.at(body.occurredAt()), body),
        "/api/v1/visits");
  }

  /** 答复回头看, by somebody of the team who was not in the one that found it. */
  @PostMapping("/{id}/look-backs")
  @Access(
      roles = {
        EMPLOYEE,
        PRINCIPAL,
        SAFETY_MANAGER,
        EXPERT,
        COOP_LEAD,
        COOP_SAFETY_OFFICER,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER
      },
      tenant = Tenant.OF_COOPERATIVE)
  ResponseEntity<CommandResponse> answer(
      @PathId("vis") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody LookBacksBody body) {
    return change(id, caller, call, body.occurredAt(), body);
  }

  /** 记问题, by somebody of the team. */
  @PostMapping("/{id}/findings")
  @Access(
      roles = {
        EMPLOYEE,
        PRINCIPAL,
        SAFETY_MANAGER,
        EXPERT,
        COOP_LEAD,
        COOP_SAFETY_OFFICER,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER
      },
      tenant = Tenant.OF_COOPERATIVE)
  ResponseEntity<FindingResponse> record(
      @PathId("vis") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody FindingBody body) {
    commands.requireWithinReach(caller, id);
    RecordFinding command =
        commands.finding(id, call.by(), call.commandId(), call.at(body.occurredAt()), body);
    return FindingResponse.of(call.change(command), command.finding().id());
  }

  /** 记优点, by somebody of the team. */
  @PostMapping("/{id}/strengths")
  @Access(
      roles = {
        EMPLOYEE,
        PRINCIPAL,
        SAFETY_MANAGER,
        EXPERT,
        COOP_LEAD,
        COOP_SAFETY_OFFICER,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER
      },
      tenant = Tenant.OF_COOPERATIVE)
  ResponseEntity<CommandResponse> note(
      @PathId("vis") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody StrengthBody body) {
    return change(id, caller, call, body.occurredAt(), body);
  }

  /** 签字, by the inspected enterprise's principal or safety manager. */
  @PostMapping("/{id}/signature")
  @Access(
      roles = {PRINCIPAL, SAFETY_MANAGER},
      tenant = Tenant.OF_COOPERATIVE)
  ResponseEntity<CommandResponse> sign(
      @PathId("vis") String id,
      CommandCall call,
      @Valid @RequestBody(required = false) Bodies.@Nullable Step body) {
    Instant at = call.at(Bodies.Step.at(body));
    return call.change(new SignVisit(id, call.by(), at));
  }

  /** 拒签, recorded by the team or an official. */
  @PostMapping("/{id}/signature-refusal")
  @Access(
      roles = {
        EMPLOYEE,
        PRINCIPAL,
        SAFETY_MANAGER,
        EXPERT,
        COOP_LEAD,
        COOP_SAFETY_OFFICER,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER
      },
      tenant = Tenant.OF_COOPERATIVE)
  ResponseEntity<CommandResponse> refuse(
      @PathId("vis") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody Bodies.Reason body) {
    return change(id, caller, call, body.occurredAt(), body);
  }

  private ResponseEntity<CommandResponse> change(
      String id, Caller caller, CommandCall call, @Nullable Instant told, Object body) {
    commands.requireWithinReach(caller, id);
    return call.change(commands.of(id, call.by(), call.commandId(), call.at(told), body));
  }
}
