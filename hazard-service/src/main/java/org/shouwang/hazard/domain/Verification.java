package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.Guards.expertOrOfficer;
import static org.shouwang.hazard.domain.Guards.in;
import static org.shouwang.hazard.domain.Guards.independent;
import static org.shouwang.hazard.domain.Guards.is;
import static org.shouwang.hazard.domain.Guards.officer;
import static org.shouwang.hazard.domain.HazardRejection.*;
import static org.shouwang.kit.domain.Rejection.require;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Hazard.Known;
import org.shouwang.hazard.domain.HazardCommand.*;
import org.shouwang.hazard.domain.HazardEvent.*;
import org.shouwang.hazard.domain.Stage.Appeal;
import org.shouwang.hazard.domain.Stage.Dismissed;
import org.shouwang.hazard.domain.Stage.Reported;
import org.shouwang.kit.domain.Actor;

/** 核实: whether it is a hazard, of which grade, and whether it was told rightly. */
final class Verification {
  private Verification() {}

  static HazardEvent[] confirm(Known hazard, ConfirmHazard c) {
    in(Reported.class, hazard, NOT_TO_CONFIRM);
    independent(hazard, c.by(), CONFIRMER_NOT_INDEPENDENT);
    gradable(c.grade(), c.criterion(), c.listed(), c.by());
    return notified(
        new HazardConfirmed(c.at(), c.grade(), c.criterion(), c.by().personOrId()), c.grade());
  }

  /** Whatever becomes major is reported at once (安全生产法 art. 41). */
  static HazardEvent[] notified(HazardEvent graded, Grade grade) {
    return grade == Grade.MAJOR
        ? new HazardEvent[] {graded, new MajorHazardNotified(graded.occurredAt())}
        : new HazardEvent[] {graded};
  }

  /** Nobody makes a hazard major on her own word, or without the clause. */
  static void gradable(Grade grade, @Nullable Criterion criterion, boolean listed, Actor by) {
    if (grade == Grade.MAJOR) {
      require(criterion != null && criterion.complete(), MAJOR_NEEDS_CRITERION);
      require(expertOrOfficer(by), MAJOR_NEEDS_EXPERT_OR_OFFICER);
    }
    require(criterion == null || listed, CRITERION_UNKNOWN);
  }

  static HazardEvent dismiss(Known hazard, DismissHazard c) {
    in(Reported.class, hazard, NOT_TO_CONFIRM);
    independent(hazard, c.by(), CONFIRMER_NOT_INDEPENDENT);
    return new HazardDismissed(c.at(), c.reason(), c.by().personOrId());
  }

  static HazardEvent appeal(Known hazard, AppealDismissal c) {
    Dismissed dismissed = in(Dismissed.class, hazard, NOT_DISMISSED);
    require(dismissed.appeal() == Appeal.NONE, ALREADY_APPEALED);
    reporterOrOfficer(hazard, c.by());
    return new DismissalAppealed(c.at(), c.reason(), c.by().personOrId());
  }

  static HazardEvent[] reinstate(Known hazard, ReinstateHazard c) {
    Instant dismissedAt = appealDecidedBy(hazard, c.by()).since();
    var reinstated = new HazardReinstated(c.at(), c.reason(), c.by().personOrId());
    Known again = (Known) HazardEvolution.after(hazard, reinstated);
    // Whoever was asked to take it over had her days meanwhile.
    return Stream.concat(
            Stream.of(reinstated), Missed.of(again, dismissedAt, c.at(), c.timings()).stream())
        .toArray(HazardEvent[]::new);
  }

  static HazardEvent uphold(Known hazard, UpholdDismissal c) {
    appealDecidedBy(hazard, c.by());
    return new DismissalUpheld(c.at(), c.reason(), c.by().personOrId());
  }

  private static Dismissed appealDecidedBy(Known hazard, Actor by) {
    Dismissed dismissed = in(Dismissed.class, hazard, NO_APPEAL_PENDING);
    require(dismissed.appeal() == Appeal.PENDING, NO_APPEAL_PENDING);
    require(expertOrOfficer(by), APPEAL_NEEDS_EXPERT_OR_OFFICER);
    independent(hazard, by, APPEAL_NOT_INDEPENDENT);
    require(
        !is(by, dismissed.dismisserId()) && !by.personOrId().equals(dismissed.appellantId()),
        APPEAL_NOT_INDEPENDENT);
    return dismissed;
  }

  static HazardEvent correct(Known hazard, CorrectHazard c) {
    Correction correction = c.correction();
    require(!correction.saysNothing(), NOTHING_TO_CORRECT);
    require(!correction.contradictsItself(), CORRECTION_CONTRADICTS_ITSELF);
    c.listed().demand();
    Instant seenAt = correction.seenAt();
    require(seenAt == null || !seenAt.isAfter(latestSeen(hazard, c.at())), SEEN_TOO_LATE);
    reporterOrOfficer(hazard, c.by());
    // By its source it may be accepted by a colleague: no reporter gives herself that.
    require(correction.source() == null || officer(c.by()), SOURCE_NEEDS_OFFICER);
    return new HazardCorrected(c.at(), correction, c.reason(), c.by().personOrId());
  }

  /** What was confirmed had been seen by then. */
  private static Instant latestSeen(Known hazard, Instant now) {
    return hazard.stage() instanceof Stage.Treated treated ? treated.confirmation().at() : now;
  }

  /** An officer also speaks for reporters that nobody names. */
  private static void reporterOrOfficer(Known hazard, Actor by) {
    require(officer(by) || by.personOrId().equals(hazard.report().reporterId()), NOT_THE_REPORTER);
  }
}
