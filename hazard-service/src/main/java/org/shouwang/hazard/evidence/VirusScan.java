package org.shouwang.hazard.evidence;

import org.shouwang.kit.problem.ProblemException;

/** Looks at a file before it is kept (病毒扫描). */
@FunctionalInterface
interface VirusScan {
  /** Takes everything: no scan is configured. */
  VirusScan NONE = bytes -> {};

  /**
   * Returns where nothing was found.
   *
   * @throws ProblemException 422 where something was; 503 where nobody could look, for what was not
   *     looked at is not taken
   */
  void look(byte[] bytes);
}
