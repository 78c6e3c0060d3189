package org.shouwang.inspection.domain;

import org.shouwang.kit.domain.Owner;

/** A visit by experts (专家到访): a plain record, made once it is over. */
public sealed interface ExpertVisit {

  /** Not recorded yet. */
  record Unrecorded() implements ExpertVisit {}

  /** Recorded, for good. */
  record Recorded(Owner owner) implements ExpertVisit {}
}
