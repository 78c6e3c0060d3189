package org.shouwang.inspection.domain;

import org.jspecify.annotations.Nullable;

/**
 * One strength (优点) that others can learn from.
 *
 * @param id the strength
 * @param description the good practice, in words that name nobody
 * @param place where on the site
 */
public record Strength(String id, String description, @Nullable String place) {}
