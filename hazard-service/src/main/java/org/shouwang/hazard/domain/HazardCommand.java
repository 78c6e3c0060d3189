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
  record ConfirmHazard(String target, Actor by, Instant at, Grade grade, @Nullable String criterion)
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
}
