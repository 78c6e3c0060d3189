package org.shouwang.kit.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.hazard.HazardClosedV1;
import org.shouwang.contracts.hazard.HazardConfirmedV1;
import org.shouwang.contracts.hazard.HazardContract;
import org.shouwang.contracts.hazard.HazardDismissedV1;
import org.shouwang.contracts.hazard.HazardRectifiedV1;
import org.shouwang.contracts.hazard.HazardReportedV1;
import org.shouwang.contracts.hazard.RectificationAcceptedV1;
import org.shouwang.contracts.hazard.RectificationAssignedV1;
import org.shouwang.contracts.hazard.RectificationRejectedV1;

/** The README's example of a view with one document per aggregate: where each hazard stands. */
class HazardWays extends AggregateView<HazardWays.HazardWay> {

  /**
   * Where a hazard stands.
   *
   * @param enterprise where it is
   * @param stage the last thing that happened to it
   * @param reportedAt when it was reported
   * @param rectifications how often somebody said that it was rectified
   */
  record HazardWay(
      String enterprise, Stage stage, @Nullable Instant reportedAt, int rectifications) {
    HazardWay at(Stage next) {
      return new HazardWay(enterprise, next, reportedAt, rectifications);
    }

    HazardWay rectified() {
      return new HazardWay(enterprise, Stage.RECTIFIED, reportedAt, rectifications + 1);
    }
  }

  enum Stage {
    REPORTED,
    CONFIRMED,
    ASSIGNED,
    RECTIFIED,
    ACCEPTED,
    REJECTED,
    CLOSED,
    DISMISSED
  }

  HazardWays() {
    this(1);
  }

  HazardWays(int revision) {
    super(
        "hazard-ways",
        revision,
        new HazardWay("", Stage.REPORTED, null, 0),
        HazardReportedV1.class,
        HazardConfirmedV1.class,
        HazardDismissedV1.class,
        HazardRectifiedV1.class,
        RectificationAcceptedV1.class,
        RectificationRejectedV1.class,
        HazardClosedV1.class);
  }

  @Override
  public HazardWay fold(HazardWay way, ContractEvent event, EventEnvelope envelope) {
    return switch ((HazardContract) event) {
      case HazardReportedV1 e -> new HazardWay(e.enterpriseId(), Stage.REPORTED, e.occurredAt(), 0);
      case HazardConfirmedV1 e -> way.at(Stage.CONFIRMED);
      case HazardDismissedV1 e -> way.at(Stage.DISMISSED);
      case RectificationAssignedV1 e -> way.at(Stage.ASSIGNED);
      case HazardRectifiedV1 e -> way.rectified();
      case RectificationAcceptedV1 e -> way.at(Stage.ACCEPTED);
      case RectificationRejectedV1 e -> way.at(Stage.REJECTED);
      case HazardClosedV1 e -> way.at(Stage.CLOSED);
      default -> throw new IllegalArgumentException("not asked for: " + event);
    };
  }
}
