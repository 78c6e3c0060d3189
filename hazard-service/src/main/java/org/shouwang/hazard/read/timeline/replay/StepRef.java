package org.shouwang.hazard.read.timeline.replay;

import java.time.Instant;
import org.shouwang.hazard.read.timeline.TimelineStep;
import org.shouwang.kit.domain.Authority;

/**
 * One step of a hazard's story, named: the timeline tells the rest of it.
 *
 * @param sequence its place in the story, from 0
 * @param commit the commit's number in the log; asking for exactly this commit again is answered
 *     alike for ever
 */
record StepRef(
    long sequence,
    String titleZh,
    String titleEn,
    String actor,
    Authority authority,
    Instant occurredAt,
    Instant recordedAt,
    long commit) {

  static StepRef of(TimelineStep step) {
    return new StepRef(
        step.sequence(),
        step.titleZh(),
        step.titleEn(),
        step.actor(),
        step.authority(),
        step.occurredAt(),
        step.recordedAt(),
        step.commit());
  }
}
