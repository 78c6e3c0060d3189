package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.Guards.in;
import static org.shouwang.hazard.domain.Guards.independent;
import static org.shouwang.hazard.domain.Guards.is;
import static org.shouwang.hazard.domain.Guards.officer;
import static org.shouwang.hazard.domain.HazardRejection.*;
import static org.shouwang.kit.domain.Rejection.require;

import java.time.Instant;
import org.shouwang.hazard.domain.Hazard.Known;
import org.shouwang.hazard.domain.HazardCommand.AcceptRectification;
import org.shouwang.hazard.domain.HazardCommand.RejectRectification;
import org.shouwang.hazard.domain.HazardEvent.HazardClosed;
import org.shouwang.hazard.domain.HazardEvent.RectificationAccepted;
import org.shouwang.hazard.domain.HazardEvent.RectificationRejected;
import org.shouwang.hazard.domain.Stage.Rectified;
import org.shouwang.kit.domain.Actor;

/** 验收与销号: whether the rectification suffices. */
final class Acceptance {
  private Acceptance() {}

  static HazardEvent[] accept(Known hazard, AcceptRectification c) {
    Rectified rectified = judgedBy(hazard, c.by());
    require(c.at().isAfter(rectified.at()), OUT_OF_ORDER);
    Instant dueAt = rectified.assignment().dueAt();
    return new HazardEvent[] {
      new RectificationAccepted(c.at(), c.by().personOrId(), c.by().enterprise(), c.remark()),
      new HazardClosed(
          c.at(),
          rectified.confirmation().at(),
          rectified.assignment().at(),
          dueAt,
          rectified.at(),
          c.at(),
          rectified.confirmation().grade(),
          rectified.rejections(),
          !rectified.at().isAfter(dueAt))
    };
  }

  static HazardEvent reject(Known hazard, RejectRectification c) {
    judgedBy(hazard, c.by());
    return new RectificationRejected(c.at(), c.reason(), c.by().personOrId());
  }

  private static Rectified judgedBy(Known hazard, Actor by) {
    Rectified rectified = in(Rectified.class, hazard, NOT_TO_ACCEPT);
    independent(hazard, by, ACCEPTER_NOT_INDEPENDENT);
    require(!is(by, rectified.rectifierId()), ACCEPTER_NOT_INDEPENDENT);
    require(rectified.confirmation().grade() == Grade.GENERAL || officer(by), MAJOR_NEEDS_OFFICER);
    return rectified;
  }
}
