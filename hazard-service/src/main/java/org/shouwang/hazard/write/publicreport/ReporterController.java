package org.shouwang.hazard.write.publicreport;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.publicreport.Contact;
import org.shouwang.hazard.domain.publicreport.Erasure;
import org.shouwang.hazard.domain.publicreport.PublicReport;
import org.shouwang.hazard.domain.publicreport.ReportCommand.EraseReporterData;
import org.shouwang.hazard.domain.publicreport.ReportCommand.SupplementReport;
import org.shouwang.hazard.domain.publicreport.ReportDecider;
import org.shouwang.hazard.domain.publicreport.ReportStatus;
import org.shouwang.hazard.domain.reward.Reward;
import org.shouwang.hazard.domain.reward.RewardCommand.ClaimReward;
import org.shouwang.hazard.domain.reward.RewardStatus;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.web.CommandCall;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a reporter does with code and PIN (查询、补充、领取): both come in the body, never in an address
 * that a log would keep.
 */
@RestController
@RequestMapping("/api/v1/public/reports")
class ReporterController {
  private final Strangers strangers;
  private final ReporterAccess access;
  private final Sealed sealed;
  private final Reports reports;
  private final ReportDecider rules = new ReportDecider();

  ReporterController(Strangers strangers, ReporterAccess access, Sealed sealed, Reports reports) {
    this.strangers = strangers;
    this.access = access;
    this.sealed = sealed;
    this.reports = reports;
  }

  record KeyBody(@NotBlank @Size(max = 40) String code, @NotBlank @Size(max = 20) String pin) {}

  record SupplementBody(
      @NotBlank @Size(max = 40) String code,
      @NotBlank @Size(max = 20) String pin,
      @NotBlank @Size(max = 4000) String text) {}

  record OwnErasureBody(
      @NotBlank @Size(max = 40) String code,
      @NotBlank @Size(max = 20) String pin,
      @NotNull Erasure scope) {}

  /**
   * A report as its reporter sees it, and nobody else; no enterprise, no officer, no hazard.
   *
   * @param dueAt until when the next step is due
   * @param forwardedTo the department to which it was forwarded
   * @param contact whether a contact lies sealed
   * @param supplements how many times something was added
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Tracked(
      ReportStatus status,
      Instant receivedAt,
      Instant since,
      @Nullable Instant dueAt,
      @Nullable String forwardedTo,
      @Nullable String reply,
      Contact contact,
      int supplements,
      @Nullable TrackedReward reward) {}

  /**
   * Her reward, once it was approved or denied: before that it is nobody's to know.
   *
   * @param claimToken by which it is paid, once it was claimed
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TrackedReward(
      RewardStatus status,
      @Nullable Integer amountYuan,
      @Nullable Instant claimUntil,
      @Nullable String claimToken) {}

  /** 查询. */
  @PostMapping("/tracking")
  @Access(publicRoute = true)
  Tracked track(Caller caller, HttpServletRequest request, @Valid @RequestBody KeyBody body) {
    strangers.pass(FloodGate.Kind.TRACKING, caller, request);
    return tracked(access.open(body.code(), body.pin()));
  }

  /** 补充. */
  @PostMapping("/supplements")
  @Access(publicRoute = true)
  Tracked supplement(
      Caller caller,
      HttpServletRequest request,
      CommandCall call,
      @Valid @RequestBody SupplementBody body) {
    strangers.pass(FloodGate.Kind.TRACKING, caller, request);
    String id = access.open(body.code(), body.pin());
    PublicReport.Known report = reports.known(id);
    SupplementReport command = new SupplementReport(id, actor(report), call.at(), call.newId("ps"));
    if (!reports.answered(call.commandId())) {
      rules.decide(report, command);
      sealed.supplement(id, command.supplementId(), body.text());
    }
    call.handle(command);
    return tracked(id);
  }

  /** 领取奖励: without a name; the answer holds the claim token. */
  @PostMapping("/reward-claims")
  @Access(publicRoute = true)
  Tracked claim(
      Caller caller,
      HttpServletRequest request,
      CommandCall call,
      @Valid @RequestBody KeyBody body) {
    strangers.pass(FloodGate.Kind.TRACKING, caller, request);
    String id = access.open(body.code(), body.pin());
    call.handle(new ClaimReward(Reports.rewardOf(id), actor(reports.known(id)), call.at()));
    return tracked(id);
  }

  /**
   * 删除信息. The key is destroyed before it is recorded: what the log calls erased, nobody can read
   * any more. Should the commit fail then, the same request again records it.
   */
  @PostMapping("/erasures")
  @Access(publicRoute = true)
  Tracked erase(
      Caller caller,
      HttpServletRequest request,
      CommandCall call,
      @Valid @RequestBody OwnErasureBody body) {
    strangers.pass(FloodGate.Kind.TRACKING, caller, request);
    String id = access.open(body.code(), body.pin());
    PublicReport.Known report = reports.known(id);
    EraseReporterData command =
        new EraseReporterData(id, actor(report), call.at(), body.scope(), true);
    if (!reports.answered(call.commandId())) {
      rules.decide(report, command);
      sealed.erase(id, report, body.scope());
    }
    call.handle(command);
    return tracked(id);
  }

  private static Actor actor(PublicReport.Known report) {
    return Strangers.in(report.intake().district());
  }

  private Tracked tracked(String id) {
    PublicReport.Known report = reports.known(id);
    return new Tracked(
        report.status(),
        report.intake().receivedAt(),
        report.since(),
        report.deadline() == null ? null : report.deadline().at(),
        report.answer().forwardedTo(),
        report.answer().reply(),
        report.vault().contact(),
        report.vault().supplements().size(),
        reward(id));
  }

  private @Nullable TrackedReward reward(String reportId) {
    String id = Reports.rewardOf(reportId);
    if (!(reports.reward(id) instanceof Reward.Known reward)
        || reward.status() == RewardStatus.ASSESSED) {
      return null;
    }
    return new TrackedReward(
        reward.status(),
        reward.status() == RewardStatus.DENIED ? null : reward.amountYuan(),
        reward.claimUntil(),
        reward.status() == RewardStatus.CLAIMED ? access.claimToken(id) : null);
  }
}
