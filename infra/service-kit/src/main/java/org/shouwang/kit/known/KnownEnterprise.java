package org.shouwang.kit.known;

import org.jspecify.annotations.Nullable;

/**
 * An enterprise.
 *
 * @param district its district
 * @param name its name
 * @param township its township, if known
 * @param closed whether it is no more (注销)
 */
public record KnownEnterprise(
    @Nullable String district, @Nullable String name, @Nullable String township, boolean closed) {}
