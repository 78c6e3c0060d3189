package org.shouwang.hazard.write.publicreport;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.OFFICER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.catalogue.Catalogues;
import org.shouwang.hazard.catalogue.Placed;
import org.shouwang.hazard.domain.PolicyVersions;
import org.shouwang.hazard.domain.publicreport.Finding;
import org.shouwang.hazard.domain.publicreport.PublicReport;
import org.shouwang.hazard.domain.publicreport.ReportCommand.AcceptReport;
import org.shouwang.hazard.domain.publicreport.ReportCommand.BeginVerification;
import org.shouwang.hazard.domain.publicreport.ReportCommand.DeclineReport;
import org.shouwang.hazard.domain.publicreport.ReportCommand.ExtendVerification;
import org.shouwang.hazard.domain.publicreport.ReportCommand.ForwardReport;
import org.shouwang.hazard.domain.publicreport.ReportCommand.RefuteReport;
import org.shouwang.hazard.domain.publicreport.ReportCommand.ReplyToReport;
import org.shouwang.hazard.domain.publicreport.ReportCommand.SubstantiateReport;
import org.shouwang.hazard.domain.publicreport.ReportPolicy;
import org.shouwang.hazard.evidence.Photos;
import org.shouwang.hazard.known.Enterprises;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.domain.Placing;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.web.Bodies;
import org.shouwang.kit.web.Code;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.CommandResponse;
import org.shouwang.kit.web.NamesNobody;
import org.shouwang.kit.web.PathId;
import org.shouwang.kit.web.PlacingBodies;
import org.shouwang.kit.web.PlacingBodies.AccidentClassBody;
import org.shouwang.kit.web.PlacingBodies.CriterionBody;
import org.shouwang.kit.web.PlacingBodies.PositionBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What officers do with a report (受理、核查、答复). Their words go into the log, the reporter's do not.
 */
@RestController
@RequestMapping("/api/v1/public-reports/{id}")
class ReportCommandController {
  private final Enterprises enterprises;
  private final Reports reports;
  private final PolicyVersions<ReportPolicy> policies;
  private final Catalogues catalogues;
  private final Sealed sealed;
  private final Photos photos;
  private final Tenancy tenancy;

  ReportCommandController(
      Enterprises enterprises,
      Reports reports,
      Sealed sealed,
      Photos photos,
      Tenancy tenancy,
      PolicyVersions<ReportPolicy> policies,
      Catalogues catalogues) {
    this.enterprises = enterprises;
    this.reports = reports;
    this.sealed = sealed;
    this.photos = photos;
    this.tenancy = tenancy;
    this.policies = policies;
    this.catalogues = catalogues;
  }

  record AcceptBody(
      @NotNull @Code String category,
      @Nullable @Size(max = 40) String enterpriseId,
      @NotBlank @Size(max = 2000) @NamesNobody String summary,
      @Nullable @Size(max = 200) @NamesNobody String place,
      @Nullable Instant occurredAt) {}

  /**
   * What was found.
   *
   * @param position where on the earth, as an officer measured it
   * @param criterion the clause of the criteria of major hazards that it may meet
   * @param hazardId the hazard, where it is known already; a new one is reported otherwise
   * @param photos those of the reporter's photos that go with a new hazard; none where absent
   */
  record FindingBody(
      @NotNull @Code String category,
      @NotBlank @Size(max = 40) String enterpriseId,
      @NotBlank @Size(max = 2000) @NamesNobody String summary,
      @Nullable @Size(max = 100) String clause,
      @Nullable @Size(max = 200) @NamesNobody String place,
      @Nullable @Valid PositionBody position,
      @Nullable @Valid AccidentClassBody accidentClass,
      @Nullable @Valid CriterionBody criterion,
      @Nullable @Size(max = 40) String hazardId,
      @Nullable @Size(max = 3) List<@NotNull @Size(max = 40) String> photos,
      @Nullable Instant occurredAt) {}

  record ForwardBody(
      @NotBlank @Size(max = 100) @NamesNobody String department,
      @NotBlank @Size(max = 500) @NamesNobody String reason,
      @Nullable Instant occurredAt) {}

  record ReplyBody(
      @NotBlank @Size(max = 2000) @NamesNobody String reply, @Nullable Instant occurredAt) {}

  /** 受理. */
  @PostMapping("/acceptance")
  @Access(
      roles = {OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> accept(
      @PathId("pr") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody AcceptBody body) {
    Instant at = call.at(body.occurredAt());
    String enterprise = body.enterpriseId();
    return call.change(
        new AcceptReport(
            id,
            call.by(),
            at,
            new Finding(body.category(), enterprise, body.summary(), null, body.place()),
            enterprise != null && enterprises.inDistrictOf(caller, enterprise),
            policies.at(at),
            Placed.by(catalogues, body.category(), Placing.NONE, at).listed()));
  }

  /** 不予受理. */
  @PostMapping("/refusal")
  @Access(
      roles = {OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> decline(
      @PathId("pr") String id, CommandCall call, @Valid @RequestBody Bodies.Reason body) {
    Instant at = call.at(body.occurredAt());
    return call.change(new DeclineReport(id, call.by(), at, body.reason(), policies.at(at)));
  }

  /** 转办. */
  @PostMapping("/forwarding")
  @Access(
      roles = {OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> forward(
      @PathId("pr") String id, CommandCall call, @Valid @RequestBody ForwardBody body) {
    Instant at = call.at(body.occurredAt());
    return call.change(
        new ForwardReport(id, call.by(), at, body.department(), body.reason(), policies.at(at)));
  }

  /** 开始核查. */
  @PostMapping("/verification")
  @Access(
      roles = {OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> verify(
      @PathId("pr") String id,
      CommandCall call,
      @RequestBody(required = false) Bodies.@Nullable Step body) {
    return call.change(new BeginVerification(id, call.by(), call.at(Bodies.Step.at(body))));
  }

  /** 延长核查. */
  @PostMapping("/verification-extension")
  @Access(
      roles = {OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> extend(
      @PathId("pr") String id, CommandCall call, @Valid @RequestBody Bodies.Reason body) {
    Instant at = call.at(body.occurredAt());
    return call.change(new ExtendVerification(id, call.by(), at, body.reason(), policies.at(at)));
  }

  /** 属实. How a named hazard stands, the log says right before the decision. */
  @PostMapping("/substantiation")
  @Access(
      roles = {OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> substantiate(
      @PathId("pr") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody FindingBody body) {
    Instant at = call.at(body.occurredAt());
    String hazard = body.hazardId();
    Placed placed =
        Placed.by(
            catalogues,
            body.category(),
            PlacingBodies.of(body.position(), body.accidentClass(), body.criterion()),
            at);
    return call.change(
        new SubstantiateReport(
            id,
            call.by(),
            at,
            new Finding(
                body.category(),
                body.enterpriseId(),
                body.summary(),
                body.clause(),
                body.place(),
                placed.position(),
                placed.accidentClass(),
                placed.criterion()),
            enterprises.inDistrictOf(caller, body.enterpriseId()),
            hazard,
            hazard == null ? null : reports.hazard(hazard),
            chosen(id, caller, call, body.photos()),
            policies.at(at),
            placed.listed()));
  }

  /** The chosen photos as uploads of hers; a retry is told its first outcome anyway. */
  private List<String> chosen(
      String id, Caller caller, CommandCall call, @Nullable List<String> chosen) {
    if (chosen == null || chosen.isEmpty() || reports.answered(call.commandId())) {
      return List.of();
    }
    List<String> evidence = new ArrayList<>();
    if (reports.report(id) instanceof PublicReport.Known report) {
      tenancy.require(caller, report.owner());
      for (int i = 0; i < chosen.size(); i++) {
        evidence.add(uploaded(id, report, chosen.get(i), i, call));
      }
    }
    return evidence;
  }

  private String uploaded(
      String id, PublicReport.Known report, String photo, int place, CommandCall call) {
    return (report.vault().photos().contains(photo)
            ? sealed.readPhoto(id, photo, call.by().id())
            : Optional.<byte[]>empty())
        .map(jpeg -> photos.uploaded(call.by(), jpeg))
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "/photos/" + place,
                    "该举报没有这张照片，或已删除。",
                    "The report has no such photo, or it was erased."));
  }

  /** 不属实. */
  @PostMapping("/refutation")
  @Access(
      roles = {OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> refute(
      @PathId("pr") String id, CommandCall call, @Valid @RequestBody Bodies.Reason body) {
    Instant at = call.at(body.occurredAt());
    return call.change(new RefuteReport(id, call.by(), at, body.reason(), policies.at(at)));
  }

  /** 答复. */
  @PostMapping("/reply")
  @Access(
      roles = {OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> reply(
      @PathId("pr") String id, CommandCall call, @Valid @RequestBody ReplyBody body) {
    return call.change(new ReplyToReport(id, call.by(), call.at(body.occurredAt()), body.reply()));
  }
}
