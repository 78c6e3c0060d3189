package org.shouwang.hazard.domain.publicreport;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.DomainEvent;

/** What can happen to a report of the public. Private to this service. */
public sealed interface ReportEvent extends DomainEvent {

  /** 已接收. The district is in the envelope. */
  record ReportReceived(
      Instant occurredAt,
      String district,
      String category,
      boolean contactSealed,
      boolean dutyHolder,
      int signatories,
      Instant dueAt,
      String policyVersion)
      implements ReportEvent {}

  /** 已补充. */
  record ReportSupplemented(Instant occurredAt, String supplementId) implements ReportEvent {}

  /** 照片已补充. */
  record ReportPhotoAdded(Instant occurredAt, String photoId) implements ReportEvent {}

  /** 已受理. */
  record ReportAccepted(
      Instant occurredAt, Finding finding, String officerId, Instant dueAt, String policyVersion)
      implements ReportEvent {}

  /** 不予受理. */
  record ReportDeclined(
      Instant occurredAt, String reason, String officerId, Instant dueAt, String policyVersion)
      implements ReportEvent {}

  /** 已转办. */
  record ReportForwarded(
      Instant occurredAt,
      String department,
      String reason,
      String officerId,
      Instant dueAt,
      String policyVersion)
      implements ReportEvent {}

  /** 核查已开始. */
  record VerificationBegun(Instant occurredAt, String verifierId) implements ReportEvent {}

  /** 核查已延期. */
  record VerificationExtended(
      Instant occurredAt,
      Instant originalDueAt,
      Instant dueAt,
      String reason,
      String extenderId,
      String policyVersion)
      implements ReportEvent {}

  /** 属实. */
  record ReportSubstantiated(
      Instant occurredAt,
      Finding finding,
      String hazardId,
      boolean newHazard,
      String verifierId,
      Instant dueAt,
      String policyVersion,
      List<String> evidence)
      implements ReportEvent {
    public ReportSubstantiated {
      evidence = List.copyOf(evidence);
    }
  }

  /** 不属实. */
  record ReportUnsubstantiated(
      Instant occurredAt, String reason, String verifierId, Instant dueAt, String policyVersion)
      implements ReportEvent {}

  /** 已答复. */
  record ReportReplied(Instant occurredAt, String reply, String replierId) implements ReportEvent {}

  /** 联系方式已开启. */
  record ContactOpened(Instant occurredAt, String reason, String openerId) implements ReportEvent {}

  /** 信息已删除; without an eraser the reporter did it herself. */
  record ReporterDataErased(Instant occurredAt, Erasure scope, @Nullable String eraserId)
      implements ReportEvent {}

  /** 办理逾期. */
  record DeadlineMissed(Instant occurredAt, Limit deadline, Instant dueAt) implements ReportEvent {}
}
