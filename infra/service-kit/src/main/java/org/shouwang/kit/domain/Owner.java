package org.shouwang.kit.domain;

import org.jspecify.annotations.Nullable;

/**
 * Whose an aggregate is (归属): decides who may touch it, and routes its events. Comes from the
 * aggregate, never from configuration.
 *
 * @param district the district's GB/T 2260 code
 * @param cooperative the cooperative, if the aggregate belongs to one
 * @param enterprise the enterprise, if the aggregate belongs to one
 */
public record Owner(String district, @Nullable String cooperative, @Nullable String enterprise) {}
