package org.shouwang.inspection.read.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it stands.
 *
 * @param district whose it is
 * @param cooperative whose it is
 * @param title title of the campaign
 * @param plannedFor the day planned
 * @param enterprises the enterprises to be visited
 * @param stage how far it came, as its own history tells
 * @param plannedAt when it was planned
 * @param counts what was locked; null before
 * @param lockedAt when the findings were locked
 * @param commonProblems what the feedback meeting named
 * @param attendance how many came to it
 * @param feedbackHeldAt when it was held
 * @param closedAt when the campaign was closed
 */
record CampaignSummary(
    @Nullable String district,
    @Nullable String cooperative,
    @Nullable String title,
    @Nullable LocalDate plannedFor,
    List<String> enterprises,
    Stage stage,
    @Nullable Instant plannedAt,
    @Nullable Counts counts,
    @Nullable Instant lockedAt,
    List<String> commonProblems,
    int attendance,
    @Nullable Instant feedbackHeldAt,
    @Nullable Instant closedAt) {

  /** How far a campaign came. */
  enum Stage {
    /** 计划. */
    PLANNED,
    /** 检查中: somebody was visited; only shown, never stored. */
    IN_PROGRESS,
    /** 问题已锁定. */
    FINDINGS_LOCKED,
    /** 已反馈. */
    FEEDBACK_HELD,
    /** 办结. */
    CLOSED
  }

  /** What a campaign came to. */
  record Counts(int visits, int findings, int strengths) {}

  static final CampaignSummary NONE =
      new CampaignSummary(
          null,
          null,
          null,
          null,
          List.of(),
          Stage.PLANNED,
          null,
          null,
          null,
          List.of(),
          0,
          null,
          null);
}
