package org.shouwang.inspection.domain;

import java.time.Instant;
import java.util.List;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Command;

/** What can be asked of a campaign. */
public sealed interface CampaignCommand extends Command {

  /** 计划: plans a joint inspection of several members. */
  record PlanCampaign(String target, Actor by, Instant at, Plan plan) implements CampaignCommand {}

  /**
   * 锁定问题: from now on nothing is added.
   *
   * @param tally of the campaign's visits
   */
  record LockFindings(String target, Actor by, Instant at, Tally tally)
      implements CampaignCommand {}

  /**
   * 反馈会: the members talk over what was found.
   *
   * @param commonProblems problems common to the members, in words
   * @param attendance people present, a head count
   * @param tally of the campaign's visits
   */
  record HoldFeedbackMeeting(
      String target, Actor by, Instant at, List<String> commonProblems, int attendance, Tally tally)
      implements CampaignCommand {}

  /** 办结: nothing is left to do. */
  record CloseCampaign(String target, Actor by, Instant at, Tally tally)
      implements CampaignCommand {}
}
