package org.shouwang.hazard.evidence;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.EvidenceStep;

/**
 * That a piece of evidence is, or is about to be, attached to a hazard. It is written before the
 * command; whether the command came through, the log says.
 *
 * @param district whose the hazard is
 * @param enterprise the enterprise that was responsible for it then
 * @param command the command's id
 * @param at when this was written
 * @param confirmed whether the log is known to hold the command's event
 * @param refused whether the command was refused; what an attempt before that left under way may
 *     still come true
 */
record Use(
    String hazard,
    String district,
    @Nullable String enterprise,
    EvidenceStep step,
    int cycle,
    String command,
    Instant at,
    boolean confirmed,
    boolean refused) {

  static Use of(Document document) {
    return new Use(
        document.getString("hazard"),
        document.getString("district"),
        document.getString("enterprise"),
        EvidenceStep.valueOf(document.getString("step")),
        document.getInteger("cycle"),
        document.getString("command"),
        document.getDate("at").toInstant(),
        document.getBoolean("confirmed", false),
        document.getBoolean("refused", false));
  }

  Document document() {
    return new Document("hazard", hazard)
        .append("district", district)
        .append("enterprise", enterprise)
        .append("step", step.name())
        .append("cycle", cycle)
        .append("command", command)
        .append("at", Date.from(at))
        .append("confirmed", confirmed)
        .append("refused", refused);
  }

  Use sure() {
    return new Use(hazard, district, enterprise, step, cycle, command, at, true, false);
  }

  Use cameToNothing() {
    return new Use(hazard, district, enterprise, step, cycle, command, at, false, true);
  }

  /** For the same step of the same hazard in the same cycle, as after a rejection. */
  boolean sameOccasion(Use other) {
    return hazard.equals(other.hazard) && step == other.step && cycle == other.cycle;
  }
}
