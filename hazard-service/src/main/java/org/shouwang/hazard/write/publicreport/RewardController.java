package org.shouwang.hazard.write.publicreport;

import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.REWARD_OFFICER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.publicreport.PublicReport;
import org.shouwang.hazard.domain.reward.Basis;
import org.shouwang.hazard.domain.reward.DenialGround;
import org.shouwang.hazard.domain.reward.RewardCommand.ApproveReward;
import org.shouwang.hazard.domain.reward.RewardCommand.AssessReward;
import org.shouwang.hazard.domain.reward.RewardCommand.DenyReward;
import org.shouwang.hazard.domain.reward.RewardCommand.NotifyReward;
import org.shouwang.hazard.domain.reward.RewardCommand.PayReward;
import org.shouwang.hazard.domain.reward.RewardScheme;
import org.shouwang.hazard.domain.reward.Rivals;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
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
 * The reward for a report (核定、审批、通知、兑付). A report has one at most, so that its reward is named by
 * the report's id.
 */
@RestController
@RequestMapping("/api/v1/public-reports/{id}")
class RewardController {
  private static final int HIGHEST_FINE = 1_000_000_000;

  private final Reports reports;
  private final ReporterAccess access;
  private final Rivals.Directory rivals;
  private final PublicReportProperties properties;
  private final Tenancy tenancy;

  RewardController(
      Reports reports,
      ReporterAccess access,
      Rivals.Directory rivals,
      PublicReportProperties properties,
      Tenancy tenancy) {
    this.reports = reports;
    this.access = access;
    this.rivals = rivals;
    this.properties = properties;
    this.tenancy = tenancy;
  }

  /**
   * For what, and on which fine.
   *
   * @param fineYuan the fine that was imposed, in whole yuan
   * @param amountYuan where the scheme leaves the amount to the officer
   * @param unhandled the hazard was known before, and nobody had handled it
   */
  record AssessBody(
      @NotNull Basis basis,
      @Nullable @Min(0) @Max(HIGHEST_FINE) Integer fineYuan,
      @Nullable @Min(0) @Max(HIGHEST_FINE) Integer amountYuan,
      @Nullable Boolean unhandled,
      @Nullable Instant occurredAt) {}

  record ApproveBody(
      @Nullable @Size(min = 1, max = 500) @NamesNobody String remark,
      @Nullable Instant occurredAt) {}

  record DenyBody(
      @NotNull DenialGround ground,
      @NotBlank @Size(max = 500) @NamesNobody String reason,
      @Nullable Instant occurredAt) {}

  record PayBody(@NotBlank @Size(max = 40) String claimToken, @Nullable Instant occurredAt) {}

  /** 核定. How report and hazard stand, the log says right before the decision. */
  @PostMapping("/reward-assessment")
  @Access(
      roles = {OFFICER, BUREAU_LEADER, REWARD_OFFICER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> assess(
      @PathId("pr") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody AssessBody body) {
    PublicReport report = own(id, caller);
    String hazard = hazardOf(report);
    Instant at = call.at(body.occurredAt());
    return call.change(
        new AssessReward(
            Reports.rewardOf(id),
            call.by(),
            at,
            id,
            report,
            reports.standing(hazard),
            others(id, hazard),
            body.basis(),
            Objects.requireNonNullElse(body.fineYuan(), 0),
            body.amountYuan(),
            Boolean.TRUE.equals(body.unhandled()),
            scheme(caller, at)));
  }

  /** 审批. */
  @PostMapping("/reward-approval")
  @Access(
      roles = {BUREAU_LEADER, REWARD_OFFICER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> approve(
      @PathId("pr") String id,
      Caller caller,
      CommandCall call,
      @Valid @RequestBody ApproveBody body) {
    PublicReport report = own(id, caller);
    String hazard = hazardOf(report);
    return call.change(
        new ApproveReward(
            Reports.rewardOf(id),
            call.by(),
            call.at(body.occurredAt()),
            report,
            reports.standing(hazard),
            others(id, hazard),
            body.remark()));
  }

  /** 通知领取: from now on the reporter sees it with code and PIN, and her time to claim it runs. */
  @PostMapping("/reward-notification")
  @Access(roles = REWARD_OFFICER, tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> notify(
      @PathId("pr") String id,
      Caller caller,
      CommandCall call,
      @RequestBody(required = false) Bodies.@Nullable Step body) {
    own(id, caller);
    Instant at = call.at(Bodies.Step.at(body));
    return call.change(new NotifyReward(Reports.rewardOf(id), call.by(), at, scheme(caller, at)));
  }

  /** 兑付, to whoever shows the claim token. */
  @PostMapping("/reward-payment")
  @Access(roles = REWARD_OFFICER, tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> pay(
      @PathId("pr") String id, Caller caller, CommandCall call, @Valid @RequestBody PayBody body) {
    own(id, caller);
    String reward = Reports.rewardOf(id);
    return call.change(
        new PayReward(
            reward,
            call.by(),
            call.at(body.occurredAt()),
            access.isClaimToken(reward, body.claimToken())));
  }

  /** 不奖. */
  @PostMapping("/reward-denial")
  @Access(
      roles = {BUREAU_LEADER, REWARD_OFFICER},
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<CommandResponse> deny(
      @PathId("pr") String id, Caller caller, CommandCall call, @Valid @RequestBody DenyBody body) {
    PublicReport report = own(id, caller);
    return call.change(
        new DenyReward(
            Reports.rewardOf(id),
            call.by(),
            call.at(body.occurredAt()),
            id,
            report,
            body.ground(),
            body.reason()));
  }

  /** The hazard that a report names; nothing where it was not found to be true. */
  private static String hazardOf(PublicReport report) {
    return report instanceof PublicReport.Known known
        ? Objects.requireNonNullElse(known.hazardId(), "")
        : "";
  }

  private Rivals others(String report, String hazard) {
    return hazard.isEmpty() ? Rivals.NONE : rivals.of(report, hazard);
  }

  private PublicReport own(String id, Caller caller) {
    PublicReport report = reports.report(id);
    if (report instanceof PublicReport.Known known) {
      tenancy.require(caller, known.owner());
    } else {
      tenancy.require(false);
    }
    return report;
  }

  private RewardScheme scheme(Caller caller, Instant at) {
    String district = caller.district();
    return properties.schemesIn(district == null ? "" : district).at(at);
  }
}
