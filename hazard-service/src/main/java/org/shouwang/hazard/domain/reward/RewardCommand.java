package org.shouwang.hazard.domain.reward;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.publicreport.PublicReport;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Command;

/** What can be asked of a reward. */
public sealed interface RewardCommand extends Command {

  /**
   * 核定.
   *
   * @param reportId the report
   * @param report how that one stands
   * @param hazard how the hazard stands that it told of; of a duplicate, the one that stands for it
   * @param rivals what other reports of the hazard there are, also by way of its duplicates
   * @param fineYuan the fine that was imposed, 0 for none
   * @param amountYuan what the officer sets, where the scheme leaves it to her
   * @param unhandled whether the hazard was known before, and nobody had handled it
   */
  record AssessReward(
      String target,
      Actor by,
      Instant at,
      String reportId,
      PublicReport report,
      Hazard hazard,
      Rivals rivals,
      Basis basis,
      int fineYuan,
      @Nullable Integer amountYuan,
      boolean unhandled,
      RewardScheme scheme)
      implements RewardCommand {}

  /**
   * 审批, by somebody who neither verified nor assessed. What the hazard is may have come out since
   * the assessment (判重), so it is asked once more.
   *
   * @param report how the report stands
   * @param hazard how the hazard stands that it told of; of a duplicate, the one that stands for it
   * @param rivals what other reports of the hazard there are, also by way of its duplicates
   */
  record ApproveReward(
      String target,
      Actor by,
      Instant at,
      PublicReport report,
      Hazard hazard,
      Rivals rivals,
      @Nullable String remark)
      implements RewardCommand {}

  /** 通知领取. */
  record NotifyReward(String target, Actor by, Instant at, RewardScheme scheme)
      implements RewardCommand {}

  /** 领取: by code and PIN, without a name. */
  record ClaimReward(String target, Actor by, Instant at) implements RewardCommand {}

  /**
   * 兑付.
   *
   * @param tokenFits whether the claim token that was shown is this reward's
   */
  record PayReward(String target, Actor by, Instant at, boolean tokenFits)
      implements RewardCommand {}

  /**
   * 不奖, before or after it was assessed.
   *
   * @param reportId the report
   * @param report how that one stands
   */
  record DenyReward(
      String target,
      Actor by,
      Instant at,
      String reportId,
      PublicReport report,
      DenialGround ground,
      String reason)
      implements RewardCommand {}

  /** 逾期放弃: nobody claimed it in time. */
  record LapseReward(String target, Actor by, Instant at) implements RewardCommand {}
}
