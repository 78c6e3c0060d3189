package org.shouwang.kit.web;

import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.command.CommandOutcome;
import org.shouwang.kit.command.CommandRequest;
import org.shouwang.kit.command.Commands;
import org.shouwang.kit.command.OwnerGuard;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Ids;

/**
 * One of many commands that a request carries, each with a key of its own. Keys are the same ones
 * that the caller's single requests use: what was sent alone and is sent again among others is
 * recognised, and never done twice.
 */
public final class ItemCall {
  private final Origin origin;
  private final String commandId;
  private final String digest;

  ItemCall(Origin origin, String commandId, String digest) {
    this.origin = origin;
    this.commandId = commandId;
    this.digest = digest;
  }

  /** What all items of a request share. */
  record Origin(
      Caller caller,
      Commands commands,
      AfterToken after,
      OccurredAt occurredAt,
      Tenancy tenancy,
      String correlationId,
      @Nullable String traceParent) {}

  /** The command's id. */
  public String commandId() {
    return commandId;
  }

  /** The keyed digest of what was sent, which tells a retry from another item under its key. */
  public String digest() {
    return digest;
  }

  /** Who acts. */
  public Actor by() {
    return origin.caller().actor();
  }

  /** When it happened, by the rule of single requests. */
  public Instant at(@Nullable Instant told) {
    return origin.occurredAt().of(told, origin.caller().imports());
  }

  /** The id of the thing that this item creates: the same for every retry, alone or not. */
  public String newId(String prefix) {
    return Ids.derive(prefix, commandId);
  }

  /** Handles a command to a thing that exists; whose it is, the log says before it is decided. */
  public Done change(Command command) {
    return done(command, false, origin.tenancy().each(origin.caller()));
  }

  /** Handles a command that creates something; its sender has asked whose it will be. */
  public Done create(Command command) {
    return done(command, true, OwnerGuard.OPEN);
  }

  /** Handles a command whose sender was found entitled by somebody who was asked. */
  public Done entitled(Command command, boolean begins) {
    return done(command, begins, OwnerGuard.OPEN);
  }

  private Done done(Command command, boolean begins, OwnerGuard guard) {
    CommandOutcome outcome =
        origin
            .commands()
            .handle(
                new CommandRequest(
                    commandId,
                    digest,
                    OptionalLong.empty(),
                    origin.correlationId(),
                    null,
                    origin.traceParent(),
                    null,
                    command,
                    begins,
                    guard));
    return new Done(
        new CommandResponse(
            outcome.aggregateId(), outcome.version(), origin.after().of(outcome), outcome.events()),
        outcome.commit() == null ? null : outcome.commit().number());
  }

  /**
   * What became of it.
   *
   * @param response as a single request is answered
   * @param commit its place in the log; absent where it changed nothing
   */
  public record Done(CommandResponse response, @Nullable Long commit) {}
}
