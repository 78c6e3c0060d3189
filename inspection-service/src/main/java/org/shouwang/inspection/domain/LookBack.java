package org.shouwang.inspection.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A closed hazard that a visiting team has to look at again (待回头看).
 *
 * @param hazardId the hazard
 * @param visitId the visit that found it, if one did; whoever was in its team does not answer
 */
public record LookBack(String hazardId, @Nullable String visitId) {

  /**
   * What somebody of the team says of it (回头看答复).
   *
   * @param hazardId the hazard
   * @param passed whether it is still rectified
   * @param remark what was seen, in words; why, where it is back
   * @param evidence the SHA-256 of each photo or document that was uploaded for it
   */
  public record Answer(
      String hazardId, boolean passed, @Nullable String remark, List<String> evidence) {
    public Answer {
      evidence = List.copyOf(evidence);
    }
  }
}
