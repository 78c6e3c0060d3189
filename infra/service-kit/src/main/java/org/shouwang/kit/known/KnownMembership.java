package org.shouwang.kit.known;

import org.jspecify.annotations.Nullable;

/**
 * An enterprise's membership in a cooperative.
 *
 * @param cooperative the cooperative
 * @param enterprise the enterprise
 * @param active whether it is a member now: approved, not suspended, not gone
 */
public record KnownMembership(
    @Nullable String cooperative, @Nullable String enterprise, boolean active) {}
