package org.shouwang.hazard.read.timeline.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.read.timeline.Timeline;
import tools.jackson.databind.JsonNode;

/**
 * What changed of a hazard between two moments (两个时刻的差异).
 *
 * @param id the hazard
 * @param from the earlier moment; absent where it is asked from before the report
 * @param to the later one; absent where it is asked up to the last step
 * @param changes every field that is not the same, with the steps that set it in between
 * @param steps every step in between, with what it changed; also what was changed back by a later
 *     one
 * @param reliable whether all that this answer is made of is as it was once recorded
 * @param verification of the hazard's whole history
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Difference(
    String id,
    @Nullable Moment from,
    @Nullable Moment to,
    List<Change> changes,
    List<StepChange> steps,
    boolean reliable,
    Timeline.Verification verification) {

  /**
   * A field that is not the same.
   *
   * @param field its name
   * @param before its value before; absent where it had none
   * @param after its value after; absent where it has none
   * @param by sequences of the steps that set it in between, the last of them for good
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Change(String field, @Nullable JsonNode before, @Nullable JsonNode after, List<Long> by) {}

  /** A step, and what it alone changed. */
  record StepChange(StepRef step, List<FieldChange> changes) {}

  /** What a step did to a field. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FieldChange(String field, @Nullable JsonNode before, @Nullable JsonNode after) {}
}
