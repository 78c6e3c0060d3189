package org.shouwang.hazard.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.DomainEvent;

/**
 * What can happen to a hazard. Private to this service; {@code publish/} maps each to its contract
 * event.
 */
public sealed interface HazardEvent extends DomainEvent {

  /** 隐患已上报. */
  record HazardReported(Instant occurredAt, Report report) implements HazardEvent {}

  /** 隐患已核实. */
  record HazardConfirmed(
      Instant occurredAt, Grade grade, @Nullable Criterion criterion, String confirmerId)
      implements HazardEvent {}

  /** 不属实. */
  record HazardDismissed(Instant occurredAt, String reason, String dismisserId)
      implements HazardEvent {}

  /** 整改已下达. */
  record RectificationAssigned(
      Instant occurredAt,
      @Nullable String assigneeId,
      Measure measure,
      Instant dueAt,
      @Nullable String instruction,
      String policyVersion)
      implements HazardEvent {}

  /** 隐患已整改. */
  record HazardRectified(Instant occurredAt, String measures, String rectifierId)
      implements HazardEvent {}

  /** 验收通过, on whose authority; old events do not tell. */
  record RectificationAccepted(
      Instant occurredAt,
      String accepterId,
      @Nullable String accepterEnterpriseId,
      @Nullable Authority authority,
      @Nullable String remark)
      implements HazardEvent {}

  /** 验收退回. */
  record RectificationRejected(
      Instant occurredAt, String reason, String accepterId, @Nullable Instant dueAt)
      implements HazardEvent {}

  /** 已销号: says once more what the figures need, so that no reader has to remember. */
  record HazardClosed(
      Instant occurredAt,
      Instant confirmedAt,
      Instant assignedAt,
      Instant originalDueAt,
      Instant dueAt,
      Instant rectifiedAt,
      Instant acceptedAt,
      Grade grade,
      int rejections,
      boolean onTime,
      int cycle,
      int minutesOpen)
      implements HazardEvent {}

  /** 驳回申诉. */
  record DismissalAppealed(Instant occurredAt, String reason, String appellantId)
      implements HazardEvent {}

  /** 隐患已恢复. */
  record HazardReinstated(Instant occurredAt, String reason, String reinstaterId)
      implements HazardEvent {}

  /** 维持驳回. */
  record DismissalUpheld(Instant occurredAt, String reason, String upholderId)
      implements HazardEvent {}

  /** 已判重. */
  record HazardMarkedDuplicate(
      Instant occurredAt,
      String originalId,
      Instant originalReportedAt,
      String markerId,
      Standing standing)
      implements HazardEvent {}

  /** 撤销判重. */
  record DuplicateRevoked(
      Instant occurredAt, String originalId, String reason, String revokerId, Standing standing)
      implements HazardEvent {}

  /** 复发. */
  record RecurrenceIdentified(Instant occurredAt, String recurrenceOf, String identifierId)
      implements HazardEvent {}

  /** 更正: what is null stays as it was. */
  record HazardCorrected(
      Instant occurredAt, Correction correction, String reason, String correcterId)
      implements HazardEvent {}

  /** 目录未列: what of the report before it in the same commit no catalogue of its day has. */
  record NotInCatalogue(Instant occurredAt, List<CataloguedField> fields) implements HazardEvent {
    public NotInCatalogue {
      fields = List.copyOf(fields);
    }
  }

  /** 拟调级. */
  record RegradeProposed(
      Instant occurredAt, Grade grade, String reason, Authority authority, String proposerId)
      implements HazardEvent {}

  /** 已调级. */
  record HazardRegraded(
      Instant occurredAt,
      Grade previousGrade,
      Grade grade,
      @Nullable Criterion criterion,
      String reason,
      String regraderId)
      implements HazardEvent {}

  /** 整改处方已开. */
  record RectificationPrescribed(
      Instant occurredAt, String diagnosis, String prescription, String expertId)
      implements HazardEvent {}

  /** 临时防范. */
  record InterimControlsApplied(Instant occurredAt, String measures, String applierId)
      implements HazardEvent {}

  /** 停产停业. */
  record OperationSuspended(Instant occurredAt, StopExtent extent, String reason, String ordererId)
      implements HazardEvent {}

  /** 复产申请. */
  record ResumptionRequested(
      Instant occurredAt,
      @Nullable String remark,
      String requesterId,
      Instant reviewDueAt,
      String policyVersion)
      implements HazardEvent {}

  /** 复产. */
  record OperationResumed(Instant occurredAt, @Nullable String remark, String resumerId)
      implements HazardEvent {}

  /** 治理方案已报. */
  record GovernancePlanSubmitted(Instant occurredAt, GovernancePlan plan, String submitterId)
      implements HazardEvent {}

  /** 治理方案已批准. */
  record GovernancePlanApproved(Instant occurredAt, @Nullable String remark, String approverId)
      implements HazardEvent {}

  /** 治理方案已退回. */
  record GovernancePlanReturned(Instant occurredAt, String reason, String returnerId)
      implements HazardEvent {}

  /** 挂牌督办. */
  record HazardListedForSupervision(
      Instant occurredAt, SupervisionLevel level, String reason, String listerId)
      implements HazardEvent {}

  /** 挂牌已公布. */
  record ListingPublished(Instant occurredAt, String notice, String publisherId)
      implements HazardEvent {}

  /** 摘牌. */
  record HazardDelisted(Instant occurredAt, String reason, String delisterId)
      implements HazardEvent {}

  /** 摘牌已公布. */
  record DelistingPublished(Instant occurredAt, String notice, String publisherId)
      implements HazardEvent {}

  /** 延期申请. */
  record ExtensionRequested(
      Instant occurredAt, Instant dueAt, String reason, String requesterId, String policyVersion)
      implements HazardEvent {}

  /** 准予延期. */
  record ExtensionGranted(
      Instant occurredAt,
      Instant dueAt,
      Instant previousDueAt,
      Instant originalDueAt,
      @Nullable String remark,
      String granterId)
      implements HazardEvent {}

  /** 不准延期. */
  record ExtensionRefused(Instant occurredAt, String reason, String refuserId)
      implements HazardEvent {}

  /** 拟转办. */
  record TransferProposed(
      Instant occurredAt,
      String fromEnterpriseId,
      String toEnterpriseId,
      String reason,
      String proposerId)
      implements HazardEvent {}

  /** 接收. */
  record TransferAccepted(
      Instant occurredAt, String fromEnterpriseId, String toEnterpriseId, String accepterId)
      implements HazardEvent {}

  /** 拒收. */
  record TransferDeclined(
      Instant occurredAt,
      String fromEnterpriseId,
      String toEnterpriseId,
      String reason,
      String declinerId)
      implements HazardEvent {}

  /** 整改责任人已指定. */
  record PersonInChargeNamed(Instant occurredAt, String assigneeId, Instant dueAt, String namerId)
      implements HazardEvent {}

  /** 维持原责任企业. */
  record ResponsibilityUpheld(
      Instant occurredAt,
      String enterpriseId,
      String proposedEnterpriseId,
      String reason,
      String upholderId)
      implements HazardEvent {}

  /** 指定: both deadlines are there where another one was set. */
  record TransferImposed(
      Instant occurredAt,
      String fromEnterpriseId,
      String toEnterpriseId,
      String reason,
      String imposerId,
      @Nullable Instant previousDueAt,
      @Nullable Instant dueAt)
      implements HazardEvent {}

  /** 已移送. */
  record HazardTransferredOut(
      Instant occurredAt, String department, String reason, String officerId, Standing standing)
      implements HazardEvent {}

  /** 已灭失. */
  record HazardExtinguished(
      Instant occurredAt, String attestation, String officerId, Standing standing)
      implements HazardEvent {}

  /** 督办终止: belongs to the end before it in the same commit. Nobody has accepted anything. */
  record SupervisionEnded(Instant occurredAt, Ending cause) implements HazardEvent {}

  /** 停产停业处置终止: belongs to the end before it likewise. Nobody has let it go on. */
  record SuspensionEnded(Instant occurredAt, Ending cause, StopExtent extent)
      implements HazardEvent {}

  /** 督办责任移交镇街: the enterprise still has to rectify it. */
  record DutyHandedToTownship(
      Instant occurredAt,
      String enterpriseId,
      @Nullable String cooperativeId,
      @Nullable String township,
      Departure cause)
      implements HazardEvent {}

  /** 待回头看. */
  record LookBackScheduled(Instant occurredAt, Instant dueAt, String policyVersion)
      implements HazardEvent {}

  /** 回头看终止: nothing is left to look at. */
  record LookBackEnded(Instant occurredAt, String attestation, String attesterId)
      implements HazardEvent {}

  /** 巩固. */
  record LookBackPassed(Instant occurredAt, @Nullable String remark, String reviewerId)
      implements HazardEvent {}

  /** 反弹. */
  record LookBackFailed(Instant occurredAt, String reason, String reviewerId)
      implements HazardEvent {}

  /** 重新打开: says once more what the closure told, so that no reader has to remember. */
  record HazardReopened(
      Instant occurredAt,
      int cycle,
      Instant closedAt,
      @Nullable Instant originalDueAt,
      Instant dueAt,
      Grade grade,
      boolean onTime,
      int minutesOpen,
      String policyVersion)
      implements HazardEvent {}

  /** 再次出现: too late for being reopened, so a new hazard is reported, under this id. */
  record HazardRecurred(
      Instant occurredAt,
      int cycle,
      Instant closedAt,
      String recurrenceId,
      String finderId,
      String policyVersion)
      implements HazardEvent {}

  /** 销号抽查: its look-back, which follows in the same commit, is due the sooner. */
  record ClosureSampled(Instant occurredAt, int cycle, int permille, String policyVersion)
      implements HazardEvent {}

  /** 重复隐患: made out by counting, so it moves no time. */
  record RepetitionFlagged(
      Instant occurredAt, int times, int months, List<String> earlier, String policyVersion)
      implements HazardEvent, OfTheClock {
    public RepetitionFlagged {
      earlier = List.copyOf(earlier);
    }
  }

  /** 证据已附: belongs to the step before it in the same commit. */
  record EvidenceAttached(
      Instant occurredAt,
      EvidenceStep step,
      int cycle,
      List<Evidence> items,
      String policyVersion,
      String attacherId)
      implements HazardEvent {
    public EvidenceAttached {
      items = List.copyOf(items);
    }
  }

  /** 证据缺失: what the step before it in the same commit was to be shown by and is not. */
  record EvidenceMissing(Instant occurredAt, EvidenceStep step, int cycle, List<String> missing)
      implements HazardEvent {
    public EvidenceMissing {
      missing = List.copyOf(missing);
    }
  }

  /** 照片模糊: which pictures of the step before it in the same commit show little. */
  record EvidenceBlurred(
      Instant occurredAt, EvidenceStep step, int cycle, List<String> blurred, String policyVersion)
      implements HazardEvent {
    public EvidenceBlurred {
      blurred = List.copyOf(blurred);
    }
  }

  /** 重大隐患已报告: to the regulator and the workers' congress (安全生产法 art. 41). */
  record MajorHazardNotified(Instant occurredAt) implements HazardEvent {}

  /** 临期. */
  record HazardDueSoon(
      Instant occurredAt,
      Instant dueAt,
      int cycle,
      String policyVersion,
      @Nullable String assigneeId)
      implements HazardEvent, OfTheClock {}

  /**
   * 逾期: once at the deadline, and once more whenever it comes back to rectification after it.
   * {@code escalatesAt} is absent where that follows in the same commit or all steps were taken.
   */
  record HazardOverdue(
      Instant occurredAt,
      Instant dueAt,
      int cycle,
      @Nullable Instant escalatesAt,
      @Nullable String policyVersion,
      @Nullable String assigneeId)
      implements HazardEvent, OfTheClock {}

  /** 升级: who is told now, and when the next step is taken. */
  record HazardEscalated(
      Instant occurredAt,
      EscalationLevel level,
      Instant dueAt,
      int cycle,
      Instant nextAt,
      String policyVersion)
      implements HazardEvent, OfTheClock {}

  /** 移交执法. */
  record EnforcementReferred(Instant occurredAt, Instant dueAt, int cycle, String policyVersion)
      implements HazardEvent, OfTheClock {}

  /** 回头看到期. */
  record LookBackDue(Instant occurredAt, int cycle) implements HazardEvent, OfTheClock {}

  /** 核实逾期. */
  record ConfirmationOverdue(
      Instant occurredAt, Instant waitingSince, String policyVersion, String calendar)
      implements HazardEvent, OfTheClock {}

  /** 转办逾期未答. */
  record TransferUnanswered(
      Instant occurredAt,
      String toEnterpriseId,
      Instant proposedAt,
      String policyVersion,
      String calendar)
      implements HazardEvent, OfTheClock {}

  /** 延期逾期未决. */
  record ExtensionUndecided(
      Instant occurredAt, Instant requestedAt, String policyVersion, String calendar)
      implements HazardEvent, OfTheClock {}

  /** 挂牌逾期未公布. */
  record ListingUnpublished(
      Instant occurredAt, Instant listedAt, String policyVersion, String calendar)
      implements HazardEvent, OfTheClock {}

  /** 复产复查逾期. */
  record ResumptionReviewOverdue(Instant occurredAt, int cycle)
      implements HazardEvent, OfTheClock {}
}
