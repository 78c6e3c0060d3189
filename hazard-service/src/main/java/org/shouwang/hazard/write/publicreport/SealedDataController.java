package org.shouwang.hazard.write.publicreport;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.REWARD_OFFICER;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.publicreport.Erasure;
import org.shouwang.hazard.domain.publicreport.PublicReport;
import org.shouwang.hazard.domain.publicreport.ReportCommand.EraseReporterData;
import org.shouwang.hazard.domain.publicreport.ReportCommand.OpenContact;
import org.shouwang.hazard.domain.publicreport.ReportDecider;
import org.shouwang.hazard.domain.publicreport.ReportRejection;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.problem.ProblemType;
import org.shouwang.kit.web.Bodies;
import org.shouwang.kit.web.CommandCall;
import org.shouwang.kit.web.CommandResponse;
import org.shouwang.kit.web.PathId;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the vault holds of a report: read with a trace, opened by an event, erased for good. */
@RestController
@RequestMapping("/api/v1/public-reports/{id}")
class SealedDataController {
  /** How long a lost answer is asked for again: more than any client waits. */
  private static final Duration RETRIED = Duration.ofMinutes(10);

  private static final ProblemType OPENING_IS_OVER =
      new ProblemType.Named(
          "public-report",
          "opening-is-over",
          409,
          "该次开启早已记录，不能据以再次查看；请以新的请求重新开启并说明理由。",
          "This opening was recorded some time ago and shows nothing any more; open the contact anew,"
              + " with a reason.");

  private final Sealed sealed;
  private final Reports reports;
  private final Tenancy tenancy;
  private final Clock clock;
  private final ReportDecider rules = new ReportDecider();

  SealedDataController(Sealed sealed, Reports reports, Tenancy tenancy, Clock clock) {
    this.clock = clock;
    this.sealed = sealed;
    this.reports = reports;
    this.tenancy = tenancy;
  }

  /**
   * What the reporter wrote (原文).
   *
   * @param told by name; empty once it was erased
   * @param supplements what she added, in order
   * @param photos the photos that she added, in order, to be had one by one; none once they were
   *     erased
   */
  record Original(Map<String, String> told, List<String> supplements, List<String> photos) {}

  /**
   * How to reach the reporter.
   *
   * @param by a telephone number, an address of mail, whatever she left
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OpenedContact(@Nullable String name, String by) {}

  record ErasureBody(@NotNull Erasure scope, @Nullable Instant occurredAt) {}

  /** 原文, for whoever treats the report; each reading leaves a trace. The contact is not in it. */
  @GetMapping("/original")
  @Access(
      roles = {OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  Original original(@PathId("pr") String id, Caller caller) {
    PublicReport.Known report = own(id, caller);
    List<String> supplements = new ArrayList<>();
    for (String one : report.vault().supplements()) {
      sealed.readSupplement(id, one, caller.account()).ifPresent(supplements::add);
    }
    return new Original(
        sealed.readText(id, caller.account()).orElse(Map.of()),
        supplements,
        report.vault().textErased() ? List.of() : report.vault().photos());
  }

  /** One of her photos, which may show people: each look leaves a trace, and no copy stays. */
  @GetMapping("/original/photos/{photo}")
  @Access(
      roles = {OFFICER, BUREAU_LEADER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<byte[]> photo(@PathId("pr") String id, @PathVariable String photo, Caller caller) {
    PublicReport.Known report = own(id, caller);
    byte[] jpeg =
        report.vault().photos().contains(photo)
            ? sealed.readPhoto(id, photo, caller.account()).orElse(null)
            : null;
    if (jpeg == null) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.IMAGE_JPEG)
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(jpeg);
  }

  /**
   * 开启联系方式. That it was opened, by whom and why, is recorded before anybody reads it. Who did not
   * get the answer asks again under the same key for a while; later that is another opening.
   */
  @PostMapping("/contact-openings")
  @Access(roles = REWARD_OFFICER, tenant = Tenant.OF_RESOURCE)
  OpenedContact open(
      @PathId("pr") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody Bodies.Reason body) {
    own(id, caller);
    Instant now = clock.instant();
    if (reports
        .answeredAt(call.commandId())
        .filter(at -> at.plus(RETRIED).isBefore(now))
        .isPresent()) {
      throw new ProblemException(OPENING_IS_OVER);
    }
    call.handle(new OpenContact(id, call.by(), call.at(body.occurredAt()), body.reason()));
    Map<String, String> contact =
        sealed
            .readContact(id, caller.account(), body.reason())
            .orElseThrow(() -> new Rejected(ReportRejection.CONTACT_ERASED));
    return new OpenedContact(contact.get("contactName"), contact.getOrDefault("contactBy", ""));
  }

  /**
   * 删除信息. The key is destroyed before it is recorded: what the log calls erased, nobody can read
   * any more. Should the commit fail then, the same request again records it.
   */
  @PostMapping("/erasure")
  @Access(
      roles = {OFFICER, BUREAU_LEADER, REWARD_OFFICER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> erase(
      @PathId("pr") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody ErasureBody body) {
    PublicReport.Known report = own(id, caller);
    EraseReporterData command =
        new EraseReporterData(id, call.by(), call.at(body.occurredAt()), body.scope(), false);
    if (!reports.answered(call.commandId())) {
      rules.decide(report, command);
      sealed.erase(id, report, body.scope());
    }
    return call.change(command);
  }

  private PublicReport.Known own(String id, Caller caller) {
    if (!(reports.report(id) instanceof PublicReport.Known report)) {
      tenancy.require(false);
      throw new IllegalStateException("refused above");
    }
    tenancy.require(caller, report.owner());
    return report;
  }
}
