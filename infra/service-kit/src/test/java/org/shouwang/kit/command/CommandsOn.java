package org.shouwang.kit.command;

import java.time.Clock;
import java.util.List;
import org.shouwang.kit.failpoint.Failpoints;
import org.shouwang.kit.log.CommitLog;

/** Commands over a log, wired as a service wires them. */
public final class CommandsOn {
  private CommandsOn() {}

  public static Commands log(CommitLog log, Clock clock, AggregateType<?, ?>... types) {
    return CommandAutoConfiguration.assemble(log, List.of(types), clock, Failpoints.NONE, 100);
  }
}
