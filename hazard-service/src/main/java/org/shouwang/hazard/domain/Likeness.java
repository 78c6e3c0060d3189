package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.Guards.in;
import static org.shouwang.hazard.domain.Guards.independent;
import static org.shouwang.hazard.domain.Guards.open;
import static org.shouwang.hazard.domain.HazardRejection.*;
import static org.shouwang.kit.domain.Rejection.require;

import java.util.stream.Stream;
import org.shouwang.hazard.domain.Hazard.Known;
import org.shouwang.hazard.domain.HazardCommand.*;
import org.shouwang.hazard.domain.HazardEvent.*;
import org.shouwang.hazard.domain.Stage.Closed;
import org.shouwang.hazard.domain.Stage.Duplicate;
import org.shouwang.hazard.domain.Stage.Open;
import org.shouwang.kit.domain.Rejected;

/**
 * 判重与复发: whether two hazards are the same one. The enterprise and, where both name one, the clause
 * must agree; whether the place does, the person who judges has to see. Words for a place are free,
 * and what a phone measures in a workshop may be a street off, so measured positions speak in
 * {@link SameHazard suggestions} only.
 */
final class Likeness {
  private Likeness() {}

  static HazardEvent markDuplicate(Known hazard, MarkDuplicate c) {
    Open open = open(hazard);
    independent(hazard, c.by(), NOT_INDEPENDENT);
    Known original = alike(hazard, c.target(), c.originalId(), c.original());
    require(original.stage() instanceof Open, ORIGINAL_NOT_OPEN);
    require(!original.reportedAt().isAfter(hazard.reportedAt()), ORIGINAL_REPORTED_LATER);
    return new HazardMarkedDuplicate(
        c.at(), c.originalId(), original.reportedAt(), c.by().personOrId(), open.standing());
  }

  static HazardEvent[] revokeDuplicate(Known hazard, RevokeDuplicate c) {
    Duplicate duplicate = in(Duplicate.class, hazard, NOT_A_DUPLICATE);
    independent(hazard, c.by(), NOT_INDEPENDENT);
    var revoked =
        new DuplicateRevoked(
            c.at(),
            duplicate.originalId(),
            c.reason(),
            c.by().personOrId(),
            duplicate.before().standing());
    // The clock did not stand still meanwhile.
    return Stream.concat(
            Stream.of(revoked),
            Missed.of(hazard.in(duplicate.before()), duplicate.since(), c.at(), c.timings())
                .stream())
        .toArray(HazardEvent[]::new);
  }

  static HazardEvent markRecurrence(Known hazard, MarkRecurrence c) {
    open(hazard);
    require(hazard.recurrenceOf() == null, ALREADY_A_RECURRENCE);
    independent(hazard, c.by(), NOT_INDEPENDENT);
    Known earlier = alike(hazard, c.target(), c.earlierId(), c.earlier());
    require(earlier.stage() instanceof Closed, EARLIER_NOT_CLOSED);
    return new RecurrenceIdentified(c.at(), c.earlierId(), c.by().personOrId());
  }

  /** The other hazard; of another enterprise it does not exist here. */
  private static Known alike(Known hazard, String id, String otherId, Hazard other) {
    require(!otherId.equals(id), ORIGINAL_IS_ITSELF);
    if (!(other instanceof Known known) || !known.enterprise().equals(hazard.enterprise())) {
      throw new Rejected(NO_SUCH_ORIGINAL);
    }
    String clause = hazard.report().clause();
    String otherClause = known.report().clause();
    require(clause == null || otherClause == null || clause.equals(otherClause), OTHER_CLAUSE);
    return known;
  }
}
