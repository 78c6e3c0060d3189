package org.shouwang.training.domain;

import org.shouwang.kit.domain.Owner;

/** An emergency drill (演练): a plain record, made once it is over. */
public sealed interface Drill {

  /** Not recorded yet. */
  record Unrecorded() implements Drill {}

  /** Recorded, for good. */
  record Recorded(Owner owner) implements Drill {}
}
