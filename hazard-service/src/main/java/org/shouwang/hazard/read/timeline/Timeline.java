package org.shouwang.hazard.read.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.HazardStatus;
import org.shouwang.kit.log.ChainVerification;

/**
 * One hazard's story.
 *
 * @param id the hazard
 * @param district whose it is
 * @param cooperative under which cooperative it was found
 * @param enterprise who must rectify it
 * @param state its state after the last step
 * @param steps every step, in order
 * @param verification whether the log still says what was once recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Timeline(
    String id,
    String district,
    @Nullable String cooperative,
    @Nullable String enterprise,
    HazardStatus state,
    List<TimelineStep> steps,
    Verification verification) {

  /**
   * The result of recomputing the hashes of the hazard's commits and their links to both
   * neighbours.
   *
   * @param log the log's name
   * @param commits how many commits were checked
   * @param intact whether all fit
   * @param fault the first position that does not fit, and what is wrong with it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Verification(
      String log, int commits, boolean intact, ChainVerification.@Nullable Fault fault) {}
}
