package org.shouwang.kit.command;

import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Command;

/**
 * A command with what makes it exactly-once and traceable.
 *
 * @param id {@code http:<subject>:<key>}, {@code policy:<frozen name>:<event>:<target>} or {@code
 *     timer:<frozen name>:<target>:<timer>:<cycle>:<due>}
 * @param bodyDigest keyed digest of the body, for {@code http:} ids only
 * @param expectedVersion the version of {@code If-Match}, if the caller named one
 * @param correlationId what it belongs to
 * @param causationId the event that caused it, for policies and timers
 * @param traceParent W3C trace context
 * @param notBefore the recorded time of the causing event, for policies
 * @param command the command itself
 * @param begins whether its sender takes the aggregate to be new, so that it need not be looked for
 *     first; the log says so where it is not
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
    boolean begins,
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
        false,
        OwnerGuard.OPEN);
  }

  /** The same, of an aggregate that is taken to be new. */
  public CommandRequest beginning() {
    return new CommandRequest(
        id,
        bodyDigest,
        expectedVersion,
        correlationId,
        causationId,
        traceParent,
        notBefore,
        command,
        true,
        guard);
  }

  /**
   * Whether it is more than an exception that this comes again: a policy meets the events of its
   * last seconds anew wherever it starts, a person's request is hardly ever sent twice.
   */
  boolean oftenRepeated() {
    return causationId != null;
  }
}
