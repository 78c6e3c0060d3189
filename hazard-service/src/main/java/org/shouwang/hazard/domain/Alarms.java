package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.Guards.in;
import static org.shouwang.hazard.domain.Guards.open;
import static org.shouwang.hazard.domain.HazardRejection.*;
import static org.shouwang.kit.domain.Rejection.require;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Facets.Extension;
import org.shouwang.hazard.domain.Facets.Listing;
import org.shouwang.hazard.domain.Facets.Timeliness;
import org.shouwang.hazard.domain.Facets.Transfer;
import org.shouwang.hazard.domain.Hazard.Known;
import org.shouwang.hazard.domain.HazardCommand.*;
import org.shouwang.hazard.domain.HazardEvent.*;
import org.shouwang.hazard.domain.Stage.Assignment;
import org.shouwang.hazard.domain.Stage.Closed;
import org.shouwang.hazard.domain.Stage.LookBack;
import org.shouwang.hazard.domain.Stage.Rectified;
import org.shouwang.hazard.domain.Stage.Rectifying;
import org.shouwang.hazard.domain.Stage.Reported;
import org.shouwang.kit.domain.Rejected;

/**
 * 临期、逾期、升级: what happens by itself when a time has come, if its condition still holds then. What
 * the enterprise has submitted waits for others, who are not told that it is late; what they send
 * back is as late as the clock says, for a rejection does not stop it.
 */
final class Alarms {
  /**
   * When a step comes that is late already. A command of the clock is known by its timer and its
   * instant, so that no two steps of one timer may have the same one.
   */
  private static final Duration AT_ONCE = Duration.ofMillis(1);

  private Alarms() {}

  static HazardEvent remind(Known hazard, RemindOfDeadline c) {
    Assignment assignment = assignment(hazard);
    TimerPolicy policy = soonBy(assignment, c);
    if (policy == null) {
      throw new Rejected(NOT_DUE_SOON);
    }
    return new HazardDueSoon(
        c.at(), assignment.dueAt(), cycle(hazard), policy.version(), assignment.assigneeId());
  }

  /** By which version the deadline comes near, of all that were in force since it was set. */
  private static @Nullable TimerPolicy soonBy(Assignment assignment, RemindOfDeadline c) {
    Instant dueAt = assignment.dueAt();
    return c.at().isBefore(assignment.at()) || !c.at().isBefore(dueAt)
        ? null
        : c.timings().versions().during(assignment.at(), c.at()).stream()
            .filter(version -> !c.at().isBefore(version.dueSoonAt(dueAt)))
            .findFirst()
            .orElse(null);
  }

  static HazardEvent[] overdue(Known hazard, MarkOverdue c) {
    Assignment assignment = assignment(hazard);
    Instant dueAt = assignment.dueAt();
    require(dueAt.equals(c.at()) && !hazard.facets().timeliness().overdue(), NOT_OVERDUE);
    Instant first = c.policy().at(EscalationLevel.L1, dueAt);
    boolean atOnce = !first.isAfter(dueAt);
    var overdue =
        new HazardOverdue(
            c.at(),
            dueAt,
            cycle(hazard),
            atOnce ? null : first,
            c.policy().version(),
            assignment.assigneeId());
    return atOnce
        ? new HazardEvent[] {
          overdue, escalated(hazard, EscalationLevel.L1, dueAt, c.at(), c.policy())
        }
        : new HazardEvent[] {overdue};
  }

  /**
   * What comes back to rectification after its deadline is overdue, and the clock goes on from
   * where it stands: the steps that were due meanwhile follow at once.
   */
  static Optional<HazardEvent> overdueAgain(Known hazard, Stage.Assigned stage, Instant at) {
    Instant dueAt = stage.assignment().dueAt();
    if (at.isBefore(dueAt)) {
      return Optional.empty();
    }
    Timeliness before = hazard.facets().timeliness();
    Instant next = before.nextAt();
    @Nullable Instant escalatesAt =
        before.referred() ? null : next == null || next.isBefore(at) ? at : next;
    return Optional.of(
        new HazardOverdue(
            at, dueAt, cycle(hazard), escalatesAt, null, stage.assignment().assigneeId()));
  }

  static HazardEvent escalate(Known hazard, EscalateHazard c) {
    Instant dueAt = assignment(hazard).dueAt();
    Timeliness timeliness = hazard.facets().timeliness();
    EscalationLevel level = timeliness.nextLevel();
    if (level == null || !c.at().equals(timeliness.nextAt())) {
      throw new Rejected(NOT_TO_ESCALATE);
    }
    return escalated(hazard, level, dueAt, c.at(), c.policy());
  }

  private static HazardEscalated escalated(
      Known hazard, EscalationLevel level, Instant dueAt, Instant at, TimerPolicy policy) {
    Instant next =
        level == EscalationLevel.L3
            ? policy.enforcementAt(dueAt)
            : policy.at(EscalationLevel.values()[level.ordinal() + 1], dueAt);
    return new HazardEscalated(
        at,
        level,
        dueAt,
        cycle(hazard),
        next.isAfter(at) ? next : at.plus(AT_ONCE),
        policy.version());
  }

  static HazardEvent refer(Known hazard, ReferToEnforcement c) {
    Instant dueAt = assignment(hazard).dueAt();
    Timeliness timeliness = hazard.facets().timeliness();
    require(
        timeliness.level() == EscalationLevel.L3
            && !timeliness.referred()
            && c.at().equals(timeliness.nextAt()),
        NOT_TO_ESCALATE);
    return new EnforcementReferred(c.at(), dueAt, cycle(hazard), c.policy().version());
  }

  static HazardEvent lookBackDue(Known hazard, RemindOfLookBack c) {
    Closed closed = in(Closed.class, hazard, NOT_CLOSED);
    require(
        closed.lookBack() == LookBack.DUE && c.at().equals(closed.lookBackDueAt()),
        NO_LOOK_BACK_DUE);
    return new LookBackDue(c.at(), cycle(hazard));
  }

  static HazardEvent confirmationOverdue(Known hazard, MarkConfirmationOverdue c) {
    Reported reported = in(Reported.class, hazard, NOT_TO_CONFIRM);
    Waiting waiting = Waiting.of(reported, c.at(), c.timings());
    require(waiting.struck(c.at()), CONFIRMATION_NOT_OVERDUE);
    return waiting.told();
  }

  static HazardEvent transferUnanswered(Known hazard, MarkTransferUnanswered c) {
    open(hazard);
    Transfer proposed = hazard.facets().transfer();
    if (proposed == null || proposed.declined()) {
      throw new Rejected(NO_TRANSFER_PENDING);
    }
    Waiting waiting = Waiting.of(proposed, c.at(), c.timings());
    require(waiting.struck(c.at()), TRANSFER_NOT_OVERDUE);
    return waiting.told();
  }

  static HazardEvent extensionUndecided(Known hazard, MarkExtensionUndecided c) {
    in(Stage.Assigned.class, hazard, NOT_TO_EXTEND);
    Extension asked = hazard.facets().extension();
    if (asked == null) {
      throw new Rejected(NO_EXTENSION_REQUESTED);
    }
    Waiting waiting = Waiting.of(asked, c.at(), c.timings());
    require(waiting.struck(c.at()), EXTENSION_NOT_OVERDUE);
    return waiting.told();
  }

  static HazardEvent listingUnpublished(Known hazard, MarkListingUnpublished c) {
    Listing listing = Governance.listing(hazard);
    require(!listing.published(), LISTING_PUBLISHED);
    Waiting waiting = Waiting.of(listing, c.at(), c.timings());
    require(waiting.struck(c.at()), LISTING_NOT_OVERDUE);
    return waiting.told();
  }

  static HazardEvent reviewOverdue(Known hazard, MarkReviewOverdue c) {
    require(
        hazard.stage() instanceof Rectified || hazard.stage() instanceof Closed,
        RESUMPTION_BEFORE_RECTIFICATION);
    require(hazard.facets().resumptionRequested(), RESUMPTION_NOT_REQUESTED);
    require(c.at().equals(hazard.facets().reviewDueAt()), REVIEW_NOT_OVERDUE);
    return new ResumptionReviewOverdue(c.at(), cycle(hazard));
  }

  private static Assignment assignment(Known hazard) {
    return in(Rectifying.class, hazard, NOT_TO_RECTIFY).assignment();
  }

  private static int cycle(Known hazard) {
    return hazard.facets().cycle().number();
  }
}
