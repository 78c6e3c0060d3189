package org.shouwang.kit.web;

import java.net.URI;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.Function;
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
import org.shouwang.kit.problem.ProblemException;
import org.springframework.http.ResponseEntity;

/**
 * One request that wants to change something, as an argument of a handler method: its key, its
 * digest and its sender are resolved already; the handler only says which command it is.
 */
public final class CommandCall {
  private final Envelope envelope;
  private final Caller caller;
  private final Commands commands;
  private final AfterToken after;
  private final OccurredAt occurredAt;
  private final Tenancy tenancy;
  private final Function<byte[], String> digests;

  CommandCall(
      Envelope envelope,
      Caller caller,
      Commands commands,
      AfterToken after,
      OccurredAt occurredAt,
      Tenancy tenancy,
      Function<byte[], String> digests) {
    this.envelope = envelope;
    this.caller = caller;
    this.commands = commands;
    this.after = after;
    this.occurredAt = occurredAt;
    this.tenancy = tenancy;
    this.digests = digests;
  }

  /** Who acts, for the command. */
  public Actor by() {
    return caller.actor();
  }

  /** The command's id; what it creates derives its ids from it. */
  public String commandId() {
    return envelope.commandId();
  }

  /** The id of the thing that this command creates: the same for every retry. */
  public String newId(String prefix) {
    return Ids.derive(prefix, envelope.commandId());
  }

  /** When it happened: now. */
  public Instant at() {
    return occurredAt.of(null, caller.imports());
  }

  /**
   * When it happened: as told in the body, or now where nothing was told.
   *
   * @throws ProblemException it lies in the future, or longer ago than the caller may tell
   */
  public Instant at(@Nullable Instant told) {
    return occurredAt.of(told, caller.imports());
  }

  /**
   * Handles a command to a thing that exists: 200. Where the route's tenant is the thing's owner
   * and the handler has not asked for it, the log itself says whose the thing is, before anything
   * is decided; what does not exist and what is somebody else's are answered alike.
   */
  public ResponseEntity<CommandResponse> change(Command command) {
    return respond(ResponseEntity.ok(), send(command, false, tenancy.guard(caller)));
  }

  /**
   * Handles a command that creates something: 201.
   *
   * @param location the route of the new thing without its id, for example {@code /api/v1/hazards}
   */
  public ResponseEntity<CommandResponse> create(Command command, String location) {
    CommandOutcome outcome = handle(command, true);
    URI created = URI.create(location + '/' + outcome.aggregateId());
    return respond(ResponseEntity.created(created), outcome);
  }

  /** Handles a command and leaves the answer to the handler. */
  public CommandOutcome handle(Command command) {
    return handle(command, false);
  }

  /**
   * One of many commands that the request carries.
   *
   * @param key the item's own, as a single request would carry it in its header
   * @param content what was sent of it, byte for byte the same in every retry
   * @throws ProblemException 400 for a key that is none
   */
  public ItemCall item(String key, byte[] content) {
    CommandCallResolver.demandKey(key, caller);
    return recorded(CommandCallResolver.commandId(caller, key), digests.apply(content));
  }

  /** One that was sent earlier, under the id and with the digest that it had then. */
  public ItemCall recorded(String commandId, String digest) {
    return new ItemCall(
        new ItemCall.Origin(
            caller,
            commands,
            after,
            occurredAt,
            tenancy,
            envelope.correlationId(),
            envelope.traceParent()),
        commandId,
        digest);
  }

  private CommandOutcome handle(Command command, boolean begins) {
    tenancy.demandConsulted(); // before the effect: a forgotten check must not change anything
    return send(command, begins, OwnerGuard.OPEN);
  }

  private CommandOutcome send(Command command, boolean begins, OwnerGuard guard) {
    return commands.handle(
        new CommandRequest(
            envelope.commandId(),
            envelope.bodyDigest(),
            envelope.expectedVersion(),
            envelope.correlationId(),
            null,
            envelope.traceParent(),
            null,
            command,
            begins,
            guard));
  }

  private ResponseEntity<CommandResponse> respond(
      ResponseEntity.BodyBuilder response, CommandOutcome outcome) {
    return response
        .eTag("\"" + outcome.version() + '"')
        .body(
            new CommandResponse(
                outcome.aggregateId(), outcome.version(), after.of(outcome), outcome.events()));
  }

  /** What the request's headers and bytes say. */
  record Envelope(
      String commandId,
      String bodyDigest,
      OptionalLong expectedVersion,
      String correlationId,
      @Nullable String traceParent) {}
}
