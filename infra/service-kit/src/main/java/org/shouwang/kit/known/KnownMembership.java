package org.shouwang.kit.known;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise's membership in a cooperative.
 *
 * @param cooperative the cooperative
 * @param enterprise the enterprise
 * @param active whether it is a member now: approved, not suspended, not gone
 * @param since from when on it was one the last time, if it ever was
 * @param until when it was one no more; absent while it is
 * @param left why it is gone, if it is
 * @param version the sequence of the last event that changed this
 */
public record KnownMembership(
    @Nullable String cooperative,
    @Nullable String enterprise,
    boolean active,
    @Nullable Instant since,
    @Nullable Instant until,
    @Nullable KnownDeparture left,
    long version) {

  /** Whether it was a member at an instant of the last time that it was one. */
  boolean activeAt(Instant at) {
    return since != null && !at.isBefore(since) && (until == null || at.isBefore(until));
  }
}
