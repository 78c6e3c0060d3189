package org.shouwang.hazard.known;

import java.util.Set;

/** Which hazards are one (判重), as this service's ledger shows them. */
@FunctionalInterface
public interface SameHazards {

  /**
   * A hazard, what it is a duplicate of, and every duplicate of that; of a hazard that is none and
   * has none, itself alone.
   */
  Set<String> as(String hazard);
}
