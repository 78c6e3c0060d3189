package org.shouwang.hazard.read.inbox;

/** What a notice (通知) is about. */
enum NoticeKind {
  REPORTED("隐患待核实", "A hazard was reported and waits for its confirmation"),
  CONFIRMED("隐患已核实，待分派", "A hazard was confirmed and waits for its assignment"),
  DISMISSED("不属实", "A report was dismissed"),
  APPEALED("申诉待处理", "A dismissal was appealed against"),
  REINSTATED("申诉成立，隐患已恢复", "An appeal was granted: the hazard is to be confirmed again"),
  DISMISSAL_UPHELD("维持驳回", "A dismissal was upheld"),
  MARKED_DUPLICATE("已判重", "A hazard was found to be reported already"),
  DUPLICATE_REVOKED("撤销判重", "A hazard is no duplicate after all"),
  RECURRED("复发", "A hazard was found to have come back"),
  REPEATED("重复隐患", "The same kind of hazard keeps coming back"),
  UNPLACED("目录未列，待更正", "A report names what no catalogue has and is to be corrected"),
  REGRADE_PROPOSED("拟调级", "A lower grade was proposed and needs a second voice"),
  REGRADED("已调级", "A hazard was graded anew"),
  PRESCRIBED("整改处方已开", "An expert prescribed a rectification"),
  CONTROLLED("临时防范", "Interim controls apply"),
  MAJOR_HAZARD("重大隐患已报告", "A major hazard was reported"),
  SUSPENDED("停产停业", "Operation was suspended"),
  RESUMPTION_REQUESTED("复产申请待复查", "A resumption was requested and waits for its review"),
  RESUMED("复产", "Operation may resume"),
  PLAN_SUBMITTED("治理方案待审", "A governance plan waits for its decision"),
  PLAN_APPROVED("治理方案已批准", "A governance plan was approved"),
  PLAN_RETURNED("治理方案已退回", "A governance plan was returned"),
  LISTED("挂牌督办", "A hazard was listed for supervision"),
  DELISTED("摘牌", "A hazard was delisted"),
  ASSIGNED("整改已下达", "A rectification was assigned"),
  IN_CHARGE("整改责任人已指定", "Somebody is named to be in charge of a rectification"),
  RECTIFIED("已整改，待验收", "A rectification waits for its acceptance"),
  SENT_BACK("验收退回", "A rectification was rejected"),
  CLOSED("已销号", "A hazard was signed off"),
  EXTENSION_REQUESTED("延期待批", "An extension was requested"),
  EXTENSION_GRANTED("准予延期", "An extension was granted"),
  EXTENSION_REFUSED("不准延期", "An extension was refused"),
  TRANSFER_PROPOSED("拟转办", "A transfer to your enterprise was proposed"),
  TRANSFER_ACCEPTED("转办已接收", "A transfer was accepted"),
  TRANSFER_DECLINED("转办被拒收，待指定", "A transfer was declined and is to be decided"),
  TRANSFER_IMPOSED("指定转办", "A transfer was imposed"),
  RESPONSIBILITY_UPHELD("转办未获准，维持原责任企业", "A transfer was refused: the hazard stays whose it is"),
  TRANSFERRED_OUT("已移送", "A hazard went to another department"),
  EXTINGUISHED("已灭失", "A hazard ceased to exist"),
  DUTY_HANDED("督办责任移交镇街", "The township sees to a hazard now"),
  LOOK_BACK_ENDED("回头看终止", "A look-back will not be held, for nothing is left to look at"),
  LOOK_BACK_FAILED("回头看反弹", "A look-back failed"),
  REOPENED("重新打开，待分派", "A hazard was reopened and waits for its assignment"),
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
  REPORT_RECEIVED("举报待受理", "A report of the public waits to be accepted"),
  REPORT_SUPPLEMENTED("举报有补充", "Something was added to a report of the public"),
  REPORT_ACCEPTED("举报待核查", "A report of the public is to be verified"),
  REPORT_TO_REPLY("举报待答复", "A report of the public is to be answered"),
  REPORT_SUBSTANTIATED("举报属实：待答复、待核定奖励", "A report is true: to be answered, its reward assessed"),
  REPORT_LATE("举报办理逾期", "A deadline of a report of the public was missed"),
  REWARD_ASSESSED("奖励待审批", "A reward waits for its approval"),
  REWARD_APPROVED("奖励待通知", "A reward is to be notified"),
  REWARD_CLAIMED("奖励待兑付", "A reward was claimed and is to be paid"),
  REWARD_LAPSED("奖励逾期放弃", "A reward was not claimed in time");

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

  /** Whether it may tell somebody what became of her own word, wherever she works. */
  boolean ofHerWord() {
    return switch (this) {
      case DISMISSED, REINSTATED, DISMISSAL_UPHELD, MARKED_DUPLICATE, CLOSED -> true;
      default -> false;
    };
  }

  /** Whether it is about a report of the public or its reward, and not about a hazard. */
  boolean ofPublicReport() {
    return name().startsWith("REPORT_") || name().startsWith("REWARD_");
  }
}
