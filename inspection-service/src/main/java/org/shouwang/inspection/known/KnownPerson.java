package org.shouwang.inspection.known;

import org.jspecify.annotations.Nullable;

/**
 * A person, opaque, as far as inspections need her.
 *
 * @param district her district
 * @param enterprise the enterprise she works for; null for experts and officers
 * @param expert whether she was registered as an expert
 * @param left whether she left
 */
public record KnownPerson(
    @Nullable String district, @Nullable String enterprise, boolean expert, boolean left) {}
