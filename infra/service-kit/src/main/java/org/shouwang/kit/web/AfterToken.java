package org.shouwang.kit.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.kit.command.CommandOutcome;

/** Makes the opaque token by which a read can wait for what a command changed. */
@FunctionalInterface
public interface AfterToken {
  /** The token, null where the command changed nothing that a read could wait for. */
  @Nullable String of(CommandOutcome outcome);
}
