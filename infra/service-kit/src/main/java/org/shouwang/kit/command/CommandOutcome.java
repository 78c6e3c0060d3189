package org.shouwang.kit.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.log.Commit;

/**
 * What became of a command. A repeated command has its first outcome.
 *
 * @param aggregateId the aggregate that decided
 * @param version its version after the command: the sequence of its last event
 * @param commit the commit that holds its events, null when it changed nothing
 * @param events the wire types of what happened, in order
 */
public record CommandOutcome(
    String aggregateId, long version, @Nullable Commit commit, List<String> events) {
  public CommandOutcome {
    events = List.copyOf(events);
  }
}
