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
      case RectificationAssigned e -> new Title("整改已下达", "Rectification assigned");
      case HazardRectified e -> new Title("隐患已整改", "Hazard rectified");
      case RectificationAccepted e -> new Title("验收通过", "Rectification accepted");
      case RectificationRejected e -> new Title("验收退回", "Rectification rejected");
      case HazardClosed e -> new Title("已销号", "Hazard closed");
    };
  }
}
