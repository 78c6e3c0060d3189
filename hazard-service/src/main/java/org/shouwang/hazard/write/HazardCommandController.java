package org.shouwang.hazard.write;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.CITY_SYSTEM;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.COOP_SAFETY_OFFICER;
import static org.shouwang.kit.access.Role.EMPLOYEE;
import static org.shouwang.kit.access.Role.EXPERT;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.PRINCIPAL;
import static org.shouwang.kit.access.Role.SAFETY_MANAGER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.alike.Alike;
import org.shouwang.hazard.domain.DeadlinePolicy;
import org.shouwang.hazard.domain.EvidenceStep;
import org.shouwang.hazard.domain.HazardCommand.AcceptRectification;
import org.shouwang.hazard.domain.HazardCommand.AssignRectification;
import org.shouwang.hazard.domain.HazardCommand.RejectRectification;
import org.shouwang.hazard.domain.HazardCommand.ReportHazard;
import org.shouwang.hazard.domain.HazardCommand.SubmitRectification;
import org.shouwang.hazard.domain.LifecyclePolicy;
import org.shouwang.hazard.domain.Measure;
import org.shouwang.hazard.domain.Offer;
import org.shouwang.hazard.domain.PolicyVersions;
import org.shouwang.hazard.domain.Report;
import org.shouwang.hazard.domain.SameHazard.Seen;
import org.shouwang.hazard.evidence.Offers;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.CommandResponse;
import org.shouwang.kit.web.NamesNobody;
import org.shouwang.kit.web.PathId;
import org.shouwang.kit.web.PersonId;
import org.shouwang.kit.web.Sha256;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reporting, rectifying and accepting (上报、整改、验收). Whose a hazard is, the log itself says before
 * each decision.
 */
@RestController
@RequestMapping("/api/v1/hazards")
class HazardCommandController {
  private final Intake intake;
  private final Alike alike;
  private final PolicyVersions<DeadlinePolicy> deadlines;
  private final PolicyVersions<LifecyclePolicy> lifecycle;
  private final Offers offers;
  private final Steps steps;

  HazardCommandController(
      Intake intake,
      Alike alike,
      PolicyVersions<DeadlinePolicy> deadlines,
      PolicyVersions<LifecyclePolicy> lifecycle,
      Offers offers,
      Steps steps) {
    this.intake = intake;
    this.alike = alike;
    this.deadlines = deadlines;
    this.lifecycle = lifecycle;
    this.offers = offers;
    this.steps = steps;
  }

  /**
   * What a report is answered with.
   *
   * @param similar hazards that may be the same one, where the caller asked for them and they are
   *     known
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answer(@JsonUnwrapped CommandResponse done, @Nullable List<Alike.Found> similar) {}

  record AssignBody(
      @Nullable @PersonId String assigneeId,
      @NotNull Measure measure,
      @Nullable LocalDate dueOn,
      @Nullable @Size(max = 500) @NamesNobody String instruction,
      @Nullable @Size(max = 20) List<@Sha256 String> evidence,
      @Nullable Instant occurredAt)
      implements Shown {
    AssignRectification command(String hazard, Actor by, Instant at, DeadlinePolicy policy) {
      return new AssignRectification(
          hazard, by, at, assigneeId, measure, dueOn, instruction, policy);
    }
  }

  record RectifyBody(
      @NotBlank @Size(max = 2000) @NamesNobody String measures,
      @Nullable @Size(max = 20) List<@Sha256 String> evidence,
      @Nullable Instant occurredAt)
      implements Shown {
    SubmitRectification command(String hazard, Actor by, Instant at, Offer offer) {
      return new SubmitRectification(hazard, by, at, measures, offer);
    }
  }

  /**
   * 上报. The enterprise must be one that the caller may touch.
   *
   * @param similar whether to say which hazards may be the same one
   */
  @PostMapping
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
        BUREAU_LEADER,
        CITY_SYSTEM
      },
      tenant = Tenant.OF_COOPERATIVE)
  ResponseEntity<Answer> report(
      Caller caller,
      CommandCall call,
      @Valid @RequestBody ReportBody body,
      @RequestParam(defaultValue = "false") boolean similar) {
    String id = call.newId("hz");
    Instant at = call.at(body.occurredAt());
    return offers.withReport(
        body.evidence(),
        call.by(),
        call.commandId(),
        id,
        intake.owner(caller, body),
        at,
        offer ->
            reported(intake.report(id, caller, call.by(), at, body, offer), caller, call, similar));
  }

  private ResponseEntity<Answer> reported(
      ReportHazard command, Caller caller, CommandCall call, boolean similar) {
    ResponseEntity<CommandResponse> done = call.create(command, "/api/v1/hazards");
    return new ResponseEntity<>(
        new Answer(
            Objects.requireNonNull(done.getBody()), similar ? alikeTo(command, caller) : null),
        done.getHeaders(),
        done.getStatusCode());
  }

  /** Unknown, and so absent, while the ledger is filled for the first time: the report stands. */
  private @Nullable List<Alike.Found> alikeTo(ReportHazard command, Caller caller) {
    Report report = command.report();
    try {
      return alike.to(Seen.of(report), report.description(), caller, command.target());
    } catch (ProblemException notYet) {
      return null;
    }
  }

  /** 下达整改. */
  @PostMapping("/{id}/assignment")
  @Access(
      roles = {COOP_SAFETY_OFFICER, COOP_LEAD, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> assign(
      @PathId("hz") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody AssignBody body) {
    return steps.take(
        id, caller, call, body, at -> body.command(id, call.by(), at, deadlines.at(at)));
  }

  /** 提交整改. */
  @PostMapping("/{id}/rectification")
  @Access(
      roles = {EMPLOYEE, SAFETY_MANAGER, PRINCIPAL},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> rectify(
      @PathId("hz") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody RectifyBody body) {
    Instant at = call.at(body.occurredAt());
    return offers.with(
        body.evidence(),
        caller,
        call,
        id,
        EvidenceStep.RECTIFICATION,
        at,
        offer -> call.change(body.command(id, call.by(), at, offer)));
  }

  /** 验收, 销号. A safety manager of another enterprise may: a peer. */
  @PostMapping("/{id}/acceptance")
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
  ResponseEntity<CommandResponse> accept(
      @PathId("hz") String id, Caller caller, CommandCall call, @Valid @RequestBody Remark body) {
    return steps.take(
        id,
        caller,
        call,
        body,
        at -> new AcceptRectification(id, call.by(), at, body.remark(), lifecycle.at(at)));
  }

  /** 验收退回. */
  @PostMapping("/{id}/rejection")
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
  ResponseEntity<CommandResponse> reject(
      @PathId("hz") String id, Caller caller, CommandCall call, @Valid @RequestBody Reason body) {
    return steps.take(
        id, caller, call, body, at -> new RejectRectification(id, call.by(), at, body.reason()));
  }
}
