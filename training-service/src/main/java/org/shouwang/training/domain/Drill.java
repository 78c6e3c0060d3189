package org.shouwang.training.domain;

import java.time.Instant;
import java.util.List;
import org.shouwang.kit.domain.Owner;

/** An emergency drill (演练): a plain record, made once it is over, with what it showed. */
public sealed interface Drill {

  /** Not recorded yet. */
  record Unrecorded() implements Drill {}

  /**
   * Recorded, for good.
   *
   * @param owner whose it is
   * @param participants enterprises that took part
   * @param heldAt when it was; it showed nothing before
   */
  record Recorded(Owner owner, List<String> participants, Instant heldAt) implements Drill {
    public Recorded {
      participants = List.copyOf(participants);
    }
  }
}
