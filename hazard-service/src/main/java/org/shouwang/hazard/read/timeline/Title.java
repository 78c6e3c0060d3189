package org.shouwang.hazard.read.timeline;

import org.shouwang.hazard.domain.HazardEvent;
import org.shouwang.hazard.domain.HazardEvent.HazardClosed;
import org.shouwang.hazard.domain.HazardEvent.HazardConfirmed;
import org.shouwang.hazard.domain.HazardEvent.HazardDismissed;
import org.shouwang.hazard.domain.HazardEvent.HazardRectified;
import org.shouwang.hazard.domain.HazardEvent.HazardReported;
import org.shouwang.hazard.domain.HazardEvent.RectificationAccepted;
import org.shouwang.hazard.domain.HazardEvent.RectificationAssigned;
import org.shouwang.hazard.domain.HazardEvent.RectificationRejected;

/** What a step is called. */
record Title(String zh, String en) {
  static Title of(HazardEvent event) {
    return switch (event) {
      case HazardReported e -> new Title("隐患已上报", "Hazard reported");
      case HazardConfirmed e -> new Title("已核实", "Hazard confirmed");
      case HazardDismissed e -> new Title("不属实", "Hazard dismissed");
      case RectificationAssigned e -> new Title("整改已下达", "Rectification assigned");
      case HazardRectified e -> new Title("隐患已整改", "Hazard rectified");
      case RectificationAccepted e -> new Title("验收通过", "Rectification accepted");
      case RectificationRejected e -> new Title("验收退回", "Rectification rejected");
      case HazardClosed e -> new Title("已销号", "Hazard closed");
    };
  }
}
