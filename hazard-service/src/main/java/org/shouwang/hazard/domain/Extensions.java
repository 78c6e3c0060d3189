package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.Guards.byTheResponsible;
import static org.shouwang.hazard.domain.Guards.in;
import static org.shouwang.hazard.domain.Guards.independent;
import static org.shouwang.hazard.domain.Guards.officer;
import static org.shouwang.hazard.domain.Guards.treated;
import static org.shouwang.hazard.domain.HazardRejection.*;
import static org.shouwang.kit.domain.Rejection.require;

import java.time.Instant;
import org.shouwang.hazard.domain.Facets.Supervision;
import org.shouwang.hazard.domain.Hazard.Known;
import org.shouwang.hazard.domain.HazardCommand.*;
import org.shouwang.hazard.domain.HazardEvent.*;
import org.shouwang.hazard.domain.Stage.Assigned;
import org.shouwang.hazard.domain.Stage.Assignment;
import org.shouwang.hazard.domain.Stage.Rectifying;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Rejected;

/** 延期: another deadline, asked for before the one that there is; the original one stays known. */
final class Extensions {
  private Extensions() {}

  static HazardEvent request(Known hazard, RequestExtension c) {
    Assignment assignment = in(Rectifying.class, hazard, NOT_TO_EXTEND).assignment();
    byTheResponsible(hazard, c.by());
    require(hazard.facets().extendTo() == null, EXTENSION_PENDING);
    require(c.at().isBefore(assignment.dueAt()), EXTENSION_TOO_LATE);
    require(
        !noticeAsked(hazard, c) || c.timing().keepsNotice(c.at(), assignment.dueAt()),
        EXTENSION_NOTICE_TOO_SHORT);
    Instant wanted = Days.endOf(c.dueOn());
    require(wanted.isAfter(assignment.dueAt()), EXTENSION_NOT_LATER);
    require(
        !wanted.isAfter(c.policy().latestDueAt(assignment.originalDueAt())), EXTENSION_TOO_LONG);
    return new ExtensionRequested(
        c.at(), wanted, c.reason(), c.by().personOrId(), c.policy().version());
  }

  private static boolean noticeAsked(Known hazard, RequestExtension c) {
    return switch (c.timing().policy().extensionNotice()) {
      case NONE -> false;
      case LISTED -> hazard.facets().supervision() == Supervision.LISTED;
      case MAJOR -> treated(hazard).confirmation().grade() == Grade.MAJOR;
    };
  }

  static HazardEvent grant(Known hazard, GrantExtension c) {
    Instant wanted = decidedBy(hazard, c.by());
    Assignment assignment = ((Assigned) hazard.stage()).assignment();
    return new ExtensionGranted(
        c.at(),
        wanted,
        assignment.dueAt(),
        assignment.originalDueAt(),
        c.remark(),
        c.by().personOrId());
  }

  static HazardEvent refuse(Known hazard, RefuseExtension c) {
    decidedBy(hazard, c.by());
    return new ExtensionRefused(c.at(), c.reason(), c.by().personOrId());
  }

  /** The deadline that is asked for. */
  private static Instant decidedBy(Known hazard, Actor by) {
    Assigned assigned = in(Assigned.class, hazard, NOT_TO_EXTEND);
    Instant wanted = hazard.facets().extendTo();
    if (wanted == null) {
      throw new Rejected(NO_EXTENSION_REQUESTED);
    }
    independent(hazard, by, NOT_INDEPENDENT);
    require(assigned.confirmation().grade() == Grade.GENERAL || officer(by), MAJOR_NEEDS_OFFICER);
    return wanted;
  }
}
