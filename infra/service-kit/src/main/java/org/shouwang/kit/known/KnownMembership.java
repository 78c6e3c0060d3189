package org.shouwang.kit.known;

import org.jspecify.annotations.Nullable;

/**
 * An enterprise's membership in a cooperative.
 *
 * @param cooperative the cooperative
 * @param enterprise the enterprise
 * @param active whether it is a member now: approved, not suspended, not gone
 * @param left why it is gone, if it is
 * @param version the sequence of the last event that changed this
 */
public record KnownMembership(
    @Nullable String cooperative,
    @Nullable String enterprise,
    boolean active,
    @Nullable KnownDeparture left,
    long version) {}
