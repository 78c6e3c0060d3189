package org.shouwang.hazard.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Facets.Operation;
import org.shouwang.hazard.domain.Facets.Plan;
import org.shouwang.hazard.domain.Facets.Supervision;
import org.shouwang.hazard.domain.Facets.Timeliness;
import org.shouwang.hazard.domain.Hazard.Known;
import org.shouwang.hazard.domain.HazardCommand.AcceptRectification;
import org.shouwang.hazard.domain.HazardCommand.RegradeHazard;
import org.shouwang.hazard.domain.HazardEvent.HazardDismissed;
import org.shouwang.hazard.domain.HazardEvent.HazardRectified;
import org.shouwang.hazard.domain.HazardEvent.HazardRegraded;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;

/** What the rules answer under a {@link HazardFault}: the arguments are those of the real ones. */
final class HazardBugs {
  private HazardBugs() {}

  static void nobodyAsked(Known hazard, Actor by, HazardRejection otherwise) {}

  static void anybodyJudges(Known hazard, HazardCommand command) {}

  static boolean likeAnybody(HazardCommand command) {
    return false;
  }

  static boolean neverBefore(Instant one, Instant other) {
    return false;
  }

  static boolean anyColleague(Known hazard, Stage.Rectified rectified) {
    return true;
  }

  static boolean onlyNow(Stage.Assignment assignment, String person) {
    return person.equals(assignment.assigneeId());
  }

  static int alwaysTheFirst(Facets.Cycle cycle) {
    return 1;
  }

  static int neverSentBack(Stage.Rectified rectified) {
    return 0;
  }

  static boolean neverHandedOver(Known hazard) {
    return false;
  }

  static boolean whoeverWasInCharge(Stage.Rectified rectified, Actor by) {
    return by.personOrId().equals(rectified.submission().rectifierId());
  }

  static boolean neverDrawn(LifecyclePolicy.Sampling sampling, String hazard, int cycle) {
    return false;
  }

  static boolean everyClosure(Known hazard, AcceptRectification c) {
    return c.policy().sampling().hits(c.target(), 1);
  }

  static boolean acceptedByNobody(Stage.Closed closed, String person) {
    return false;
  }

  static Known linkLost(Known hazard, String earlier) {
    return hazard;
  }

  static Scrutiny notRepeated(Scrutiny scrutiny, Scrutiny.Repetition next) {
    return scrutiny;
  }

  static Facets stillAsked(Facets facets) {
    return facets;
  }

  static boolean oneSuffices(Stage.Rectified rectified, Authority authority) {
    return true;
  }

  static boolean reopensEver(LifecyclePolicy policy, Instant closedAt, Instant failedAt) {
    return true;
  }

  static Known onlyTheNext(Known hazard, String next, Instant at) {
    return new Known(
        hazard.report(),
        hazard.reportedAt(),
        List.of(new Segment(next, hazard.duty(), at)),
        hazard.stage(),
        hazard.facets().transferred(),
        hazard.recurrenceOf(),
        hazard.served(),
        hazard.scrutiny(),
        hazard.since());
  }

  static @Nullable Criterion noClause(Stage.Closed closed) {
    return null;
  }

  static boolean neverAnother(Stage.Confirmation before, RegradeHazard c) {
    return false;
  }

  static void everybodyGrades(
      Grade grade, @Nullable Criterion criterion, boolean listed, Actor by) {}

  static HazardEvent lowerAtOnce(Known hazard, RegradeHazard c) {
    return new HazardRegraded(
        c.at(), Grade.MAJOR, c.grade(), null, c.reason(), c.by().personOrId());
  }

  static Facets planStays(Facets facets, Plan next) {
    return facets;
  }

  static @Nullable Object anywhere(Class<?> wanted, Known hazard, HazardRejection otherwise) {
    return null;
  }

  static Facets stillOffered(Facets facets, Facets.@Nullable Transfer next) {
    return next == null ? facets : facets.transfer(next);
  }

  static Facets operationStays(Facets facets, Operation next) {
    return facets;
  }

  static Facets staysListed(Facets facets, Supervision next) {
    return facets;
  }

  static Instant dueAt(Stage.Assignment assignment) {
    return assignment.dueAt();
  }

  static boolean kept(Timing timing, Instant at, Instant dueAt) {
    return true;
  }

  static Known deadlineStays(Known hazard, Instant dueAt, Facets facets) {
    return hazard.with(facets);
  }

  static @Nullable Instant noReset(
      Instant at, @Nullable Instant before, @Nullable LocalDate dueOn) {
    return null;
  }

  static Stage sevenDaysMore(Stage.Rectified before) {
    return new Stage.Rectifying(
        before.confirmation(),
        before.assignment().dueAt(before.submission().at().plus(Duration.ofDays(7))),
        before.rejections() + 1);
  }

  static Optional<HazardEvent> inTime(Known hazard, Stage.Assigned stage, Instant at) {
    return Optional.empty();
  }

  static List<HazardEvent> nothingMissed(
      Known hazard, Instant hidden, Instant at, Timings timings) {
    return List.of();
  }

  static boolean neverAfter(Instant one, Instant other) {
    return false;
  }

  static boolean notYet(Timeliness timeliness) {
    return false;
  }

  static @Nullable EscalationLevel straightToTheTop(Timeliness timeliness) {
    EscalationLevel next = timeliness.nextLevel();
    return next == EscalationLevel.L2 ? EscalationLevel.L3 : next;
  }

  static Facets timelinessStays(Facets facets, Timeliness next) {
    return facets;
  }

  static Facets sameCycle(Facets facets, int number, Instant at, int minutesBefore) {
    return facets.reopened(number - 1, at, minutesBefore);
  }

  static Stage neverAppealed(Stage.Reported before, HazardDismissed event) {
    return new Stage.Dismissed(event.occurredAt(), event.dismisserId(), Stage.Appeal.NONE, null);
  }

  static Served picturesForgotten(Served served) {
    return Served.NOTHING;
  }

  static boolean neverShown(Served served, Evidence evidence) {
    return false;
  }

  static boolean goesOn(Stage stage) {
    return false;
  }

  static Stage notRectified(Stage.Rectifying before, HazardRectified event) {
    return before;
  }
}
