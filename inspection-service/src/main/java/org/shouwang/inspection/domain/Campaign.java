package org.shouwang.inspection.domain;

import java.time.Instant;

/**
 * A joint inspection (互查活动) in one of its states.
 *
 * <p>IN_PROGRESS is not among them: a campaign is in progress once its first visit was seen, which
 * the visit's own history tells, and which only the views show.
 */
public sealed interface Campaign {

  /** Not planned yet. */
  record Unplanned() implements Campaign {}

  /** A campaign that was planned, in whatever state. */
  sealed interface Known extends Campaign {
    /** What was planned. */
    Plan plan();

    /** When its last event happened in the world; nothing may happen before that. */
    Instant since();
  }

  /** 计划, and in progress as soon as somebody visits. */
  record Planned(Plan plan, Instant since) implements Known {}

  /** 问题已锁定: no visit and no finding is added any more. */
  record Locked(Plan plan, Instant since, int visits, int findings, int strengths)
      implements Known {}

  /** 已反馈. */
  record FeedbackHeld(Plan plan, Instant since, int visits, int findings, int strengths)
      implements Known {}

  /** 办结, the end. */
  record Closed(Plan plan, Instant since) implements Known {}
}
