package org.shouwang.hazard.domain;

import java.util.Optional;
import org.shouwang.hazard.domain.HazardCommand.*;

/** The step that evidence belongs to (证据所属环节): whatever a person does. */
public enum EvidenceStep {
  /** 上报: what was found (整改前). */
  REPORT,
  /** 核实. */
  CONFIRMATION,
  /** 驳回: that there is nothing. */
  DISMISSAL,
  /** 申诉. */
  APPEAL,
  /** 恢复. */
  REINSTATEMENT,
  /** 维持驳回. */
  DISMISSAL_UPHOLDING,
  /** 判重. */
  DUPLICATE,
  /** 撤销判重. */
  DUPLICATE_REVOCATION,
  /** 判复发. */
  RECURRENCE,
  /** 更正. */
  CORRECTION,
  /** 调级. */
  REGRADING,
  /** 临时防范: what makes it safe until then. */
  INTERIM_CONTROLS,
  /** 停产停业: the order, the place as it stands still. */
  SUSPENSION,
  /** 复产申请. */
  RESUMPTION_REQUEST,
  /** 复产: what the review on site saw. */
  RESUMPTION,
  /** 整改处方. */
  PRESCRIPTION,
  /** 报治理方案: the plan as a document. */
  GOVERNANCE_PLAN,
  /** 批准治理方案. */
  PLAN_APPROVAL,
  /** 退回治理方案. */
  PLAN_RETURN,
  /** 挂牌督办: the notice. */
  LISTING,
  /** 摘牌. */
  DELISTING,
  /** 下达整改: the order. */
  ASSIGNMENT,
  /** 提交整改: what was done (整改后). */
  RECTIFICATION,
  /** 验收: what the accepter saw herself. */
  ACCEPTANCE,
  /** 验收退回. */
  REJECTION,
  /** 申请延期. */
  EXTENSION_REQUEST,
  /** 准予延期. */
  EXTENSION_GRANT,
  /** 不准延期. */
  EXTENSION_REFUSAL,
  /** 拟转办: a lease, a certificate of property. */
  TRANSFER_PROPOSAL,
  /** 接收转办. */
  TRANSFER_ACCEPTANCE,
  /** 拒收转办. */
  TRANSFER_REFUSAL,
  /** 指定转办. */
  TRANSFER_IMPOSITION,
  /** 移送: the letter to the other department. */
  TRANSFER_OUT,
  /** 灭失. */
  EXTINCTION,
  /** 回头看巩固. */
  LOOK_BACK_PASS,
  /** 回头看反弹. */
  LOOK_BACK_FAILURE;

  /**
   * As which step what a command comes with is attached; empty for what the clock or a departure
   * says, which nobody shows.
   */
  public static Optional<EvidenceStep> of(HazardCommand command) {
    return switch (command) {
      case WithEvidence c -> of(c.step());
      case ReportHazard c -> Optional.of(REPORT);
      case ConfirmHazard c -> Optional.of(CONFIRMATION);
      case DismissHazard c -> Optional.of(DISMISSAL);
      case AppealDismissal c -> Optional.of(APPEAL);
      case ReinstateHazard c -> Optional.of(REINSTATEMENT);
      case UpholdDismissal c -> Optional.of(DISMISSAL_UPHOLDING);
      case MarkDuplicate c -> Optional.of(DUPLICATE);
      case RevokeDuplicate c -> Optional.of(DUPLICATE_REVOCATION);
      case MarkRecurrence c -> Optional.of(RECURRENCE);
      case CorrectHazard c -> Optional.of(CORRECTION);
      case RegradeHazard c -> Optional.of(REGRADING);
      case ApplyInterimControls c -> Optional.of(INTERIM_CONTROLS);
      case SuspendOperation c -> Optional.of(SUSPENSION);
      case RequestResumption c -> Optional.of(RESUMPTION_REQUEST);
      case ResumeOperation c -> Optional.of(RESUMPTION);
      case PrescribeRectification c -> Optional.of(PRESCRIPTION);
      case SubmitGovernancePlan c -> Optional.of(GOVERNANCE_PLAN);
      case ApproveGovernancePlan c -> Optional.of(PLAN_APPROVAL);
      case ReturnGovernancePlan c -> Optional.of(PLAN_RETURN);
      case ListForSupervision c -> Optional.of(LISTING);
      case PublishListing c -> Optional.empty(); // its notice is there for everybody
      case PublishDelisting c -> Optional.empty();
      case DelistHazard c -> Optional.of(DELISTING);
      case AssignRectification c -> Optional.of(ASSIGNMENT);
      case SubmitRectification c -> Optional.of(RECTIFICATION);
      case AcceptRectification c -> Optional.of(ACCEPTANCE);
      case RejectRectification c -> Optional.of(REJECTION);
      case RequestExtension c -> Optional.of(EXTENSION_REQUEST);
      case GrantExtension c -> Optional.of(EXTENSION_GRANT);
      case RefuseExtension c -> Optional.of(EXTENSION_REFUSAL);
      case ProposeTransfer c -> Optional.of(TRANSFER_PROPOSAL);
      case AcceptTransfer c -> Optional.of(TRANSFER_ACCEPTANCE);
      case DeclineTransfer c -> Optional.of(TRANSFER_REFUSAL);
      case ImposeTransfer c -> Optional.of(TRANSFER_IMPOSITION);
      case TransferOut c -> Optional.of(TRANSFER_OUT);
      case ExtinguishHazard c -> Optional.of(EXTINCTION);
      case PassLookBack c -> Optional.of(LOOK_BACK_PASS);
      case FailLookBack c -> Optional.of(LOOK_BACK_FAILURE);
      case EndLookBack c -> Optional.empty();
      case NamePersonInCharge c -> Optional.empty();
      case UpholdResponsibility c -> Optional.empty(); // it changes nothing
      case HandToTownship c -> Optional.empty();
      case FlagRepetition c -> Optional.empty();
      case RemindOfDeadline c -> Optional.empty();
      case MarkOverdue c -> Optional.empty();
      case EscalateHazard c -> Optional.empty();
      case ReferToEnforcement c -> Optional.empty();
      case RemindOfLookBack c -> Optional.empty();
      case MarkConfirmationOverdue c -> Optional.empty();
      case MarkTransferUnanswered c -> Optional.empty();
      case MarkExtensionUndecided c -> Optional.empty();
      case MarkListingUnpublished c -> Optional.empty();
      case MarkReviewOverdue c -> Optional.empty();
    };
  }
}
