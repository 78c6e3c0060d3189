package org.shouwang.kit.log;

import java.util.Optional;

/** Tells what was changed in a commit of the log. */
@FunctionalInterface
public interface Differences {

  /** What differs where a fault was found; empty where no commit can be read there. */
  Optional<CommitDifference> at(ChainVerification.Fault fault);
}
