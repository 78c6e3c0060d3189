package org.shouwang.hazard.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Command;

/** What can be asked of a hazard. */
public sealed interface HazardCommand extends Command {

  /** 上报: reports a hazard. */
  record ReportHazard(String target, Actor by, Instant at, Report report)
      implements HazardCommand {}

  /**
   * 核实: confirms that it is one, and grades it.
   *
   * @param criterion the clause of the major-hazard criteria, needed for {@link Grade#MAJOR}
   */
  record ConfirmHazard(
      String target, Actor by, Instant at, Grade grade, @Nullable Criterion criterion)
      implements HazardCommand {}

  /** 驳回: it is none (不属实). */
  record DismissHazard(String target, Actor by, Instant at, String reason)
      implements HazardCommand {}

  /**
   * 下达整改: says how and until when it is to be rectified.
   *
   * @param assigneeId the person in charge, if named
   * @param dueOn the last day, Asia/Shanghai; the policy's where none is named
   * @param policy the policy version in force
   */
  record AssignRectification(
      String target,
      Actor by,
      Instant at,
      @Nullable String assigneeId,
      Measure measure,
      @Nullable LocalDate dueOn,
      @Nullable String instruction,
      DeadlinePolicy policy)
      implements HazardCommand {}

  /** 提交整改: the enterprise says what it did. */
  record SubmitRectification(String target, Actor by, Instant at, String measures)
      implements HazardCommand {}

  /** 验收: somebody independent accepts the rectification, and the hazard is signed off (销号). */
  record AcceptRectification(String target, Actor by, Instant at, @Nullable String remark)
      implements HazardCommand {}

  /** 验收退回: the rectification does not suffice; the due day stays. */
  record RejectRectification(String target, Actor by, Instant at, String reason)
      implements HazardCommand {}

  /** 申诉: whoever reported it does not agree that it is none; once. */
  record AppealDismissal(String target, Actor by, Instant at, String reason)
      implements HazardCommand {}

  /** 恢复: the appeal succeeds, and the hazard waits for confirmation again. */
  record ReinstateHazard(String target, Actor by, Instant at, String reason)
      implements HazardCommand {}

  /** 维持驳回: the appeal fails. */
  record UpholdDismissal(String target, Actor by, Instant at, String reason)
      implements HazardCommand {}

  /**
   * 判重: it was reported already.
   *
   * @param originalId the hazard as it was reported first
   * @param original how that one stands
   */
  record MarkDuplicate(String target, Actor by, Instant at, String originalId, Hazard original)
      implements HazardCommand {}

  /** 撤销判重: it is no duplicate after all. */
  record RevokeDuplicate(String target, Actor by, Instant at, String reason)
      implements HazardCommand {}

  /**
   * 判复发: it was closed before and has come back.
   *
   * @param earlierId the closed hazard
   * @param earlier how that one stands
   */
  record MarkRecurrence(String target, Actor by, Instant at, String earlierId, Hazard earlier)
      implements HazardCommand {}

  /** 更正: what was reported contains an error; what is null stays. Nothing is deleted. */
  record CorrectHazard(
      String target,
      Actor by,
      Instant at,
      @Nullable Category category,
      @Nullable String clause,
      @Nullable String description,
      @Nullable String place,
      String reason)
      implements HazardCommand {}
}
