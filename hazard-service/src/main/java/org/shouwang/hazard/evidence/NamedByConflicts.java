package org.shouwang.hazard.evidence;

import java.util.Map;
import java.util.Set;
import org.shouwang.kit.domain.Actor;

/**
 * What offline items name that are kept for a person (离线冲突): as long as nobody has decided about
 * one, its photos and documents stay, for without them it could only be discarded.
 */
public interface NamedByConflicts {
  /** Who named which digests, as of now. */
  Map<String, Set<Actor>> digests();
}
