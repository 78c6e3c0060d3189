package org.shouwang.kit.command;

import org.shouwang.kit.domain.Rejected;
import org.shouwang.kit.log.OutcomeUnknownException;

/** The one door through which commands enter a service. Authorization has happened before. */
public interface Commands {
  /**
   * Handles a command exactly once.
   *
   * @throws Rejected a rule refuses it
   * @throws CommandKeyReusedException the id was used with another body
   * @throws CommandInFlightException the same id is being handled right now
   * @throws StaleVersionException the aggregate is not at the expected version
   * @throws ContentionException others kept changing the aggregate; try again
   * @throws OutcomeUnknownException the log did not answer; try again with the same id
   */
  CommandOutcome handle(CommandRequest request);
}
