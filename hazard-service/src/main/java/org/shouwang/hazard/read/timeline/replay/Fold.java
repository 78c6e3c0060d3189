package org.shouwang.hazard.read.timeline.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.HazardDecider;
import org.shouwang.hazard.domain.HazardEvent;
import org.shouwang.hazard.domain.HazardEvent.HazardReported;
import org.shouwang.hazard.domain.HazardStatus;
import org.shouwang.hazard.read.timeline.Story;
import org.shouwang.hazard.read.timeline.TimelineStep;
import tools.jackson.databind.ObjectMapper;

/**
 * Some of a hazard's steps, folded in their order by the rules of the lifecycle. What people do
 * happens in the order in which it is recorded, so that a moment takes a beginning of it; only what
 * the clock does may be recorded later than it happened, and changes nothing that another step
 * needs. What is said to have happened before the report (logs have it of repeated hazards whose
 * flag came of another one's confirmation) is taken from the report on.
 *
 * @param steps those that were taken
 * @param fields before the first one, and after each
 * @param status in the end
 */
record Fold(List<TimelineStep> steps, List<HazardFields> fields, HazardStatus status) {

  static Fold of(Story story, Predicate<TimelineStep> taken, ObjectMapper json) {
    HazardDecider rules = new HazardDecider();
    Hazard hazard = rules.initial();
    List<TimelineStep> steps = new ArrayList<>();
    List<HazardFields> fields = new ArrayList<>();
    fields.add(HazardFields.NONE);
    List<TimelineStep> all = story.timeline().steps();
    for (int i = 0; i < all.size(); i++) {
      HazardEvent event = story.events().get(i);
      boolean begun = hazard instanceof Hazard.Known || event instanceof HazardReported;
      if (begun && taken.test(all.get(i))) {
        hazard = rules.evolve(hazard, event);
        steps.add(all.get(i));
        fields.add(fields.getLast().then(hazard, json));
      }
    }
    return new Fold(steps, fields, hazard.status());
  }

  /** The last step; null where none was taken. */
  @Nullable TimelineStep last() {
    return steps.isEmpty() ? null : steps.getLast();
  }
}
