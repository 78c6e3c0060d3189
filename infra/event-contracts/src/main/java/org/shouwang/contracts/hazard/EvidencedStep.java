package org.shouwang.contracts.hazard;

/** The step that evidence belongs to (证据所属环节): whatever a person does to a hazard. */
public enum EvidencedStep {
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
  LOOK_BACK_FAILURE
}
