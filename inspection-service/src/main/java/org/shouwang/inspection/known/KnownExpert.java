package org.shouwang.inspection.known;

import org.jspecify.annotations.Nullable;

/**
 * An engagement of an expert by a cooperative.
 *
 * @param person the person, opaque
 * @param cooperative the cooperative
 * @param released whether the engagement ended
 */
public record KnownExpert(
    @Nullable String person, @Nullable String cooperative, boolean released) {}
