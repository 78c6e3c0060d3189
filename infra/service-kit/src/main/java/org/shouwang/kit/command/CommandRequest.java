package org.shouwang.kit.command;

import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Command;

/**
 * A command with what makes it exactly-once and traceable.
 *
 * @param id {@code http:<subject>:<key>} or {@code policy:<frozen name>:<event>:<target>}
 * @param bodyDigest keyed digest of the body, for {@code http:} ids only
 * @param expectedVersion the version of {@code If-Match}, if the caller named one
 * @param correlationId what it belongs to
 * @param causationId the event that caused it, for policies
 * @param traceParent W3C trace context
 * @param notBefore the recorded time of the causing event, for policies
 * @param command the command itself
 * @param guard asked with the owner of an existing aggregate, before its decision and before a
 *     first outcome is told again
 */
public record CommandRequest(
    String id,
    @Nullable String bodyDigest,
    OptionalLong expectedVersion,
    String correlationId,
    @Nullable String causationId,
    @Nullable String traceParent,
    @Nullable Instant notBefore,
    Command command,
    OwnerGuard guard) {

  /** A request whose sender's right does not depend on the owner. */
  public CommandRequest(
      String id,
      @Nullable String bodyDigest,
      OptionalLong expectedVersion,
      String correlationId,
      @Nullable String causationId,
      @Nullable String traceParent,
      @Nullable Instant notBefore,
      Command command) {
    this(
        id,
        bodyDigest,
        expectedVersion,
        correlationId,
        causationId,
        traceParent,
        notBefore,
        command,
        OwnerGuard.OPEN);
  }
}
