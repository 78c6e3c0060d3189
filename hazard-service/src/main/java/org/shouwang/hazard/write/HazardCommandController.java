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
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Category;
import org.shouwang.hazard.domain.DeadlinePolicy;
import org.shouwang.hazard.domain.EvidenceStep;
import org.shouwang.hazard.domain.HazardCommand.AcceptRectification;
import org.shouwang.hazard.domain.HazardCommand.AssignRectification;
import org.shouwang.hazard.domain.HazardCommand.RejectRectification;
import org.shouwang.hazard.domain.HazardCommand.ReportHazard;
import org.shouwang.hazard.domain.HazardCommand.SubmitRectification;
import org.shouwang.hazard.domain.LifecyclePolicy;
import org.shouwang.hazard.domain.Measure;
import org.shouwang.hazard.domain.PolicyVersions;
import org.shouwang.hazard.domain.Report;
import org.shouwang.hazard.domain.Source;
import org.shouwang.hazard.evidence.Offers;
import org.shouwang.hazard.known.Enterprises;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.domain.Owner;
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

/**
 * Reporting, rectifying and accepting (上报、整改、验收). Whose a hazard is, the log itself says before
 * each decision.
 */
@RestController
@RequestMapping("/api/v1/hazards")
class HazardCommandController {
  private final Enterprises enterprises;
  private final PolicyVersions<DeadlinePolicy> deadlines;
  private final PolicyVersions<LifecyclePolicy> lifecycle;
  private final Offers offers;

  HazardCommandController(
      Enterprises enterprises,
      PolicyVersions<DeadlinePolicy> deadlines,
      PolicyVersions<LifecyclePolicy> lifecycle,
      Offers offers) {
    this.enterprises = enterprises;
    this.deadlines = deadlines;
    this.lifecycle = lifecycle;
    this.offers = offers;
  }

  record ReportBody(
      @NotBlank @Size(max = 40) String enterpriseId,
      @Nullable Source source,
      @NotNull Category category,
      @Nullable @Size(max = 100) String clause,
      @NotBlank @Size(max = 2000) @NamesNobody String description,
      @Nullable @Size(max = 200) @NamesNobody String place,
      @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = "[0-9a-f]{64}") String> evidence,
      @Nullable Instant occurredAt) {}

  record AssignBody(
      @Nullable @Size(max = 40) String assigneeId,
      @NotNull Measure measure,
      @Nullable LocalDate dueOn,
      @Nullable @Size(max = 500) @NamesNobody String instruction,
      @Nullable Instant occurredAt) {}

  record RectifyBody(
      @NotBlank @Size(max = 2000) @NamesNobody String measures,
      @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = "[0-9a-f]{64}") String> evidence,
      @Nullable Instant occurredAt) {}

  /** 上报. The enterprise must be one that the caller may touch. */
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
        BUREAU_LEADER
      },
      tenant = Tenant.OF_COOPERATIVE)
  ResponseEntity<CommandResponse> report(
      Caller caller, CommandCall call, @Valid @RequestBody ReportBody body) {
    Owner owner = enterprises.ownerOfHazardAt(body.enterpriseId(), caller);
    Source source = body.source() != null ? body.source() : usualSource(caller, owner);
    Report report =
        new Report(
            owner,
            source,
            null,
            null,
            body.category(),
            body.clause(),
            body.description(),
            body.place(),
            call.by().personOrId());
    String id = call.newId("hz");
    Instant at = call.at(body.occurredAt());
    return offers.withReport(
        body.evidence(),
        caller,
        call,
        id,
        owner,
        at,
        offer ->
            call.create(new ReportHazard(id, call.by(), at, report, offer), "/api/v1/hazards"));
  }

  private static Source usualSource(Caller caller, Owner owner) {
    if (caller.is(EXPERT)) {
      return Source.EXPERT;
    }
    if (caller.is(EMPLOYEE)) {
      return Source.EMPLOYEE;
    }
    boolean own = caller.enterprise() != null && caller.enterprise().equals(owner.enterprise());
    return own ? Source.SELF_CHECK : Source.INSPECTION;
  }

  /** 下达整改. */
  @PostMapping("/{id}/assignment")
  @Access(
      roles = {COOP_SAFETY_OFFICER, COOP_LEAD, TOWNSHIP_OFFICER, OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> assign(
      @PathId("hz") String id, CommandCall call, @Valid @RequestBody AssignBody body) {
    Instant at = call.at(body.occurredAt());
    return call.change(
        new AssignRectification(
            id,
            call.by(),
            at,
            body.assigneeId(),
            body.measure(),
            body.dueOn(),
            body.instruction(),
            deadlines.at(at)));
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
        offer -> call.change(new SubmitRectification(id, call.by(), at, body.measures(), offer)));
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
      @PathId("hz") String id, CommandCall call, @Valid @RequestBody Remark body) {
    Instant at = call.at(body.occurredAt());
    return call.change(new AcceptRectification(id, call.by(), at, body.remark(), lifecycle.at(at)));
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
      @PathId("hz") String id, CommandCall call, @Valid @RequestBody Bodies.Reason body) {
    return call.change(
        new RejectRectification(id, call.by(), call.at(body.occurredAt()), body.reason()));
  }
}
