package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.PlainHazard.officer;
import static org.shouwang.hazard.domain.PlainHazard.official;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.HazardCommand.*;
import org.shouwang.kit.domain.Actor;

/** 核实、申诉、判重、调级 in the model: what it is. */
final class PlainFinding {
  private final PlainHazard hazard;

  boolean selfFound;
  boolean recurrence;

  /** How many of its kind were told, with it. */
  int repeated;

  @Nullable Actor loweredBy;
  private Instant reportedAt = Instant.MIN;
  private @Nullable String reporter;
  private boolean appealUsed;
  private boolean appealPending;
  private @Nullable String dismisser;
  private @Nullable String appellant;
  private String before = "";

  /** By which clause it was graded. */
  @Nullable Criterion clause;

  PlainFinding(PlainHazard hazard) {
    this.hazard = hazard;
  }

  void report(ReportHazard c) {
    hazard.state = "REPORTED";
    reportedAt = c.at();
    hazard.clock.waits(c.at());
    reporter = c.report().reporterId();
    selfFound = c.report().source() == Source.SELF_CHECK || c.report().source() == Source.EMPLOYEE;
    recurrence = c.recurrenceOf() != null;
    hazard.responsible.add(c.report().enterprise());
  }

  boolean reporter(Actor by) {
    return officer(by) || by.personOrId().equals(reporter);
  }

  boolean confirms(ConfirmHazard c) {
    return hazard.at("REPORTED")
        && hazard.outsider(c.by())
        && mayBe(c.grade(), c.by(), c.criterion());
  }

  private static boolean mayBe(Grade grade, Actor by, @Nullable Criterion criterion) {
    return grade == Grade.GENERAL || criterion != null && official(by);
  }

  void dismiss(Actor by) {
    hazard.state = "DISMISSED";
    dismisser = by.personOrId();
  }

  boolean appeals(AppealDismissal c) {
    return hazard.at("DISMISSED") && !appealUsed && !appealPending && reporter(c.by());
  }

  void appeal(Actor by) {
    appealPending = true;
    appellant = by.personOrId();
  }

  boolean decidesAppeal(Actor by) {
    return hazard.at("DISMISSED")
        && appealPending
        && official(by)
        && hazard.outsider(by)
        && !by.personOrId().equals(dismisser)
        && !by.personOrId().equals(appellant);
  }

  /** An appeal waits for its decision. */
  boolean appealed() {
    return hazard.at("DISMISSED") && appealPending;
  }

  void reinstate(Instant at) {
    hazard.state = "REPORTED";
    hazard.clock.waits(at);
    hazard.clock.tellsWhatItMissed(at);
    appealDecided();
  }

  void appealDecided() {
    appealPending = false;
    appealUsed = true;
  }

  boolean marksDuplicate(MarkDuplicate c) {
    return hazard.open()
        && hazard.outsider(c.by())
        && like(c.target(), c.originalId(), c.original())
        && PlainHazard.open(c.original())
        && !((Hazard.Known) c.original()).reportedAt().isAfter(reportedAt);
  }

  boolean marksRecurrence(MarkRecurrence c) {
    return hazard.open()
        && !recurrence
        && hazard.outsider(c.by())
        && like(c.target(), c.earlierId(), c.earlier())
        && c.earlier().status() == HazardStatus.CLOSED;
  }

  private boolean like(String id, String otherId, Hazard other) {
    return !id.equals(otherId)
        && other instanceof Hazard.Known known
        && known.enterprise().equals(hazard.responsible.getLast());
  }

  void duplicate() {
    before = hazard.state;
    hazard.state = "DUPLICATE";
  }

  void noDuplicate(Instant at) {
    hazard.state = before;
    hazard.clock.comesBack(at);
    hazard.clock.tellsWhatItMissed(at);
  }

  boolean regrades(RegradeHazard c) {
    if (c.grade() == Grade.MAJOR) {
      boolean news = !hazard.major || c.criterion() != null && !c.criterion().equals(clause);
      return news && mayBe(c.grade(), c.by(), c.criterion());
    }
    return hazard.major
        && official(c.by())
        && (loweredBy == null
            || loweredBy.authority() != c.by().authority()
                && !loweredBy.personOrId().equals(c.by().personOrId()));
  }

  void regrade(RegradeHazard c) {
    if (c.grade() == Grade.GENERAL && loweredBy == null) {
      loweredBy = c.by();
      return;
    }
    hazard.major = c.grade() == Grade.MAJOR;
    clause = hazard.major ? c.criterion() : null;
    loweredBy = null;
  }
}
