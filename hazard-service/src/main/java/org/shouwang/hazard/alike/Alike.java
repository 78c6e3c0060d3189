package org.shouwang.hazard.alike;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.HazardStatus;
import org.shouwang.hazard.domain.SameHazard.Reason;
import org.shouwang.hazard.domain.SameHazard.Seen;
import org.shouwang.kit.access.Caller;

/** Finds hazards that may be the same one as what somebody reports; a person judges. */
public interface Alike {
  /**
   * Those within the caller's reach, the likeliest first, at most ten.
   *
   * @param except a hazard that is not compared with itself
   */
  List<Found> to(Seen seen, String description, Caller caller, @Nullable String except);

  /**
   * One that may be the same.
   *
   * @param id its id
   * @param as what it would be: the original of a duplicate, or what came back
   * @param metres how far apart they were measured, if they were
   * @param likeness how much their descriptions have in common, from 0 to 1
   */
  record Found(
      String id,
      As as,
      HazardStatus status,
      Instant reportedAt,
      String description,
      List<Reason> reasons,
      @Nullable Integer metres,
      double likeness) {
    public Found {
      reasons = List.copyOf(reasons);
    }
  }

  /** What a hazard would be to the new one. */
  enum As {
    /** 重复: it is open. */
    DUPLICATE,
    /** 复发: it was signed off. */
    RECURRENCE
  }
}
