package org.shouwang.kit.known;

import org.jspecify.annotations.Nullable;

/**
 * A cooperative.
 *
 * @param district its district
 * @param township its township, if known
 * @param dissolved whether it is no more
 */
public record KnownCooperative(
    @Nullable String district, @Nullable String township, boolean dissolved) {}
