package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.Guards.expertOrOfficer;
import static org.shouwang.hazard.domain.Guards.independent;
import static org.shouwang.hazard.domain.Guards.is;
import static org.shouwang.hazard.domain.Guards.treated;
import static org.shouwang.hazard.domain.HazardRejection.*;
import static org.shouwang.kit.domain.Rejection.require;

import org.shouwang.hazard.domain.Facets.Lowering;
import org.shouwang.hazard.domain.Hazard.Known;
import org.shouwang.hazard.domain.HazardCommand.RegradeHazard;
import org.shouwang.hazard.domain.HazardEvent.HazardRegraded;
import org.shouwang.hazard.domain.HazardEvent.RegradeProposed;
import org.shouwang.hazard.domain.Stage.Confirmation;

/**
 * 调级: who finds a criterion met raises the grade alone, and so does she name another one of a major
 * hazard; to say that none is met takes an expert and an officer.
 */
final class Grading {
  private Grading() {}

  static HazardEvent[] regrade(Known hazard, RegradeHazard c) {
    Confirmation before = treated(hazard).confirmation();
    require(before.grade() != c.grade() || otherClause(before, c), SAME_GRADE);
    independent(hazard, c.by(), NOT_INDEPENDENT);
    if (before.grade() == c.grade()) {
      // Whom the law names was told that it is major when it became so.
      return new HazardEvent[] {byCriterion(before, c)};
    }
    return Verification.notified(
        c.grade() == Grade.MAJOR ? byCriterion(before, c) : lower(hazard, c), c.grade());
  }

  /** Of a major hazard the clause may have been the wrong one. */
  private static boolean otherClause(Confirmation before, RegradeHazard c) {
    return c.grade() == Grade.MAJOR
        && c.criterion() != null
        && !c.criterion().equals(before.criterion());
  }

  private static HazardEvent byCriterion(Confirmation before, RegradeHazard c) {
    Verification.gradable(c.grade(), c.criterion(), c.listed(), c.by());
    return regraded(before.grade(), c);
  }

  private static HazardEvent lower(Known hazard, RegradeHazard c) {
    require(expertOrOfficer(c.by()), LOWERING_NEEDS_EXPERT_AND_OFFICER);
    Lowering proposed = hazard.facets().lowering();
    if (proposed == null) {
      return new RegradeProposed(
          c.at(), c.grade(), c.reason(), c.by().authority(), c.by().personOrId());
    }
    require(
        proposed.authority() != c.by().authority() && !is(c.by(), proposed.proposerId()),
        LOWERING_NEEDS_EXPERT_AND_OFFICER);
    return regraded(Grade.MAJOR, c);
  }

  private static HazardEvent regraded(Grade before, RegradeHazard c) {
    return new HazardRegraded(
        c.at(),
        before,
        c.grade(),
        c.grade() == Grade.MAJOR ? c.criterion() : null,
        c.reason(),
        c.by().personOrId());
  }
}
