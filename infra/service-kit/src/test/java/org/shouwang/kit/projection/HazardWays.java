package org.shouwang.kit.projection;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Context;
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
class HazardWays implements Projection<HazardWays.HazardWay> {

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

  @Override
  public String name() {
    return "hazard-ways";
  }

  private final int revision;

  HazardWays() {
    this(1);
  }

  HazardWays(int revision) {
    this.revision = revision;
  }

  @Override
  public int revision() {
    return revision;
  }

  @Override
  public Set<Context> contexts() {
    return Set.of(Context.HAZARD);
  }

  @Override
  public Shape shape() {
    return Shape.PER_AGGREGATE;
  }

  @Override
  public Class<HazardWay> state() {
    return HazardWay.class;
  }

  @Override
  public boolean handles(Class<? extends ContractEvent> type) {
    return HazardContract.class.isAssignableFrom(type) && type != RectificationAssignedV1.class;
  }

  @Override
  public HazardWay initial(String hazard) {
    return new HazardWay("", Stage.REPORTED, null, 0);
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
    };
  }
}
