package org.shouwang.hazard.read.timeline;

import org.shouwang.hazard.domain.HazardEvent;
import org.shouwang.hazard.domain.HazardEvent.*;

/** What a step is called. */
record Title(String zh, String en) {
  static Title of(HazardEvent event) {
    return switch (event) {
      case HazardReported e -> new Title("隐患已上报", "Hazard reported");
      case HazardConfirmed e -> new Title("已核实", "Hazard confirmed");
      case HazardDismissed e -> new Title("不属实", "Hazard dismissed");
      case DismissalAppealed e -> new Title("驳回申诉", "Dismissal appealed against");
      case HazardReinstated e -> new Title("已恢复", "Hazard reinstated");
      case DismissalUpheld e -> new Title("维持驳回", "Dismissal upheld");
      case HazardMarkedDuplicate e -> new Title("已判重", "Marked as a duplicate");
      case DuplicateRevoked e -> new Title("撤销判重", "No duplicate after all");
      case RecurrenceIdentified e -> new Title("复发", "Recurrence of a closed hazard");
      case HazardCorrected e -> new Title("更正", "Report corrected");
      case RegradeProposed e -> new Title("拟调级", "Lower grade proposed");
      case HazardRegraded e -> new Title("已调级", "Graded anew");
      case RectificationPrescribed e -> new Title("整改处方已开", "Rectification prescribed");
      case InterimControlsApplied e -> new Title("临时防范", "Interim controls applied");
      case OperationSuspended e -> new Title("停产停业", "Operation suspended");
      case ResumptionRequested e -> new Title("复产申请", "Resumption requested");
      case OperationResumed e -> new Title("复产", "Operation resumed");
      case GovernancePlanSubmitted e -> new Title("治理方案已报", "Governance plan submitted");
      case GovernancePlanApproved e -> new Title("治理方案已批准", "Governance plan approved");
      case GovernancePlanReturned e -> new Title("治理方案已退回", "Governance plan returned");
      case HazardListedForSupervision e -> new Title("挂牌督办", "Listed for supervision");
      case HazardDelisted e -> new Title("摘牌", "Delisted");
      case ListingPublished e -> new Title("挂牌已公布", "Listing made public");
      case DelistingPublished e -> new Title("摘牌已公布", "Delisting made public");
      case ListingUnpublished e -> new Title("挂牌逾期未公布", "Listing not made public in time");
      case SupervisionEnded e -> new Title("督办终止", "Supervision ended");
      case SuspensionEnded e -> new Title("停产停业处置终止", "No longer ours to resume");
      case ExtensionUndecided e -> new Title("延期逾期未决", "Extension not decided in time");
      case ExtensionRequested e -> new Title("延期申请", "Extension requested");
      case ExtensionGranted e -> new Title("准予延期", "Extension granted");
      case ExtensionRefused e -> new Title("不准延期", "Extension refused");
      case TransferProposed e -> new Title("拟转办", "Transfer proposed");
      case TransferAccepted e -> new Title("接收转办", "Transfer accepted");
      case TransferDeclined e -> new Title("拒收转办", "Transfer declined");
      case PersonInChargeNamed e -> new Title("整改责任人已指定", "Person in charge named");
      case ResponsibilityUpheld e -> new Title("维持原责任企业", "Responsibility upheld");
      case TransferImposed e -> new Title("指定转办", "Transfer imposed");
      case HazardTransferredOut e -> new Title("已移送", "Handed to another department");
      case HazardExtinguished e -> new Title("已灭失", "Hazard extinguished");
      case DutyHandedToTownship e -> new Title("督办责任移交镇街", "Duty handed to the township");
      case EvidenceAttached e -> new Title("证据已附", "Evidence attached");
      case NotInCatalogue e -> new Title("目录未列", "Not in the catalogue");
      case EvidenceMissing e -> new Title("证据缺失", "Evidence missing");
      case EvidenceBlurred e -> new Title("照片模糊", "Photos blurred");
      case RepetitionFlagged e ->
          new Title("重复隐患 " + e.times(), "One of " + e.times() + " of its kind");
      case HazardRecurred e -> new Title("再次出现", "Back after closure");
      case ClosureSampled e -> new Title("销号抽查", "Closure drawn for review");
      case MajorHazardNotified e -> new Title("重大隐患已报告", "Major hazard reported");
      case HazardDueSoon e -> new Title("临期", "Deadline comes near");
      case HazardOverdue e -> new Title("逾期", "Overdue");
      case HazardEscalated e -> new Title("升级 " + e.level(), "Escalated, " + e.level());
      case EnforcementReferred e -> new Title("移交执法", "Referred to enforcement");
      case LookBackDue e -> new Title("回头看到期", "Look-back due");
      case ConfirmationOverdue e -> new Title("核实逾期", "Confirmation late");
      case TransferUnanswered e -> new Title("转办逾期未答", "Transfer not answered in time");
      case ResumptionReviewOverdue e -> new Title("复产复查逾期", "Review on site late");
      case LookBackScheduled e -> new Title("待回头看", "Look-back scheduled");
      case LookBackEnded e -> new Title("回头看终止", "Look-back ended");
      case LookBackPassed e -> new Title("回头看巩固", "Look-back passed");
      case LookBackFailed e -> new Title("回头看反弹", "Look-back failed");
      case HazardReopened e -> new Title("重新打开", "Hazard reopened");
      case RectificationAssigned e -> new Title("整改已下达", "Rectification assigned");
      case HazardRectified e -> new Title("隐患已整改", "Hazard rectified");
      case RectificationAccepted e -> new Title("验收通过", "Rectification accepted");
      case RectificationRejected e -> new Title("验收退回", "Rectification rejected");
      case HazardClosed e -> new Title("已销号", "Hazard closed");
    };
  }
}
