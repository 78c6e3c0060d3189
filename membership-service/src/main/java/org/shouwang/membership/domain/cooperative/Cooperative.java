package org.shouwang.membership.domain.cooperative;

import java.time.Instant;
import org.shouwang.kit.domain.Owner;

/** A cooperative (合作社). */
public sealed interface Cooperative {

  /** Not proposed yet. */
  record Unproposed() implements Cooperative {}

  /**
   * One that was proposed.
   *
   * @param since when its last event happened in the world; nothing may happen before that
   */
  record Standing(Owner owner, Profile profile, Stage stage, Instant since) implements Cooperative {

    /** Whether it takes members, a lead, experts and meetings. */
    public boolean open() {
      return stage != Stage.DISSOLVED;
    }

    Standing at(Stage next, Instant when) {
      return new Standing(owner, profile, next, when);
    }
  }
}
