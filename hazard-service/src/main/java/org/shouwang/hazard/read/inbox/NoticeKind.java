package org.shouwang.hazard.read.inbox;

/** What a notice (通知) is about. */
enum NoticeKind {
  ASSIGNED("整改已下达", "A rectification was assigned"),
  SENT_BACK("验收退回", "A rectification was rejected"),
  EXTENSION_GRANTED("准予延期", "An extension was granted"),
  EXTENSION_REFUSED("不准延期", "An extension was refused"),
  TRANSFER_PROPOSED("拟转办", "A transfer to your enterprise was proposed"),
  DUE_SOON("临期", "A deadline comes near"),
  OVERDUE("逾期", "A deadline is over"),
  ESCALATED_L1("逾期升级（一级）", "An overdue hazard was escalated, L1"),
  ESCALATED_L2("逾期升级（二级）", "An overdue hazard was escalated, L2"),
  ESCALATED_L3("逾期升级（三级）", "An overdue hazard was escalated, L3"),
  ENFORCEMENT_REFERRED("移交执法", "An overdue hazard was referred to enforcement"),
  CONFIRMATION_OVERDUE("核实逾期", "A report waits too long for confirmation"),
  TRANSFER_UNANSWERED("转办逾期未答", "A transfer was not answered in time"),
  EXTENSION_UNDECIDED("延期逾期未决", "A request for an extension waits too long for a decision"),
  LISTING_UNPUBLISHED("挂牌逾期未公布", "A listing was not made public in time"),
  SUPERVISION_ENDED("督办终止", "The supervision of a listed hazard ended"),
  SUSPENSION_ENDED("停产停业处置终止", "A stopped operation is no longer the bureau's to resume"),
  REVIEW_OVERDUE("复产复查逾期", "The review before resumption is late"),
  LOOK_BACK_DUE("回头看到期", "A look-back is due"),
  MAJOR_HAZARD("重大隐患已报告", "A major hazard was reported");

  private final String zh;
  private final String en;

  NoticeKind(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  String zh() {
    return zh;
  }

  String en() {
    return en;
  }
}
