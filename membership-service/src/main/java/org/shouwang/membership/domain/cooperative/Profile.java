package org.shouwang.membership.domain.cooperative;

import org.jspecify.annotations.Nullable;

/**
 * What a cooperative is.
 *
 * @param name its name
 * @param kind what it is grouped by
 * @param township code of the township (镇街) in charge, if one is
 * @param sponsor who initiates it (发起单位), an organisation's name
 * @param fictitious invented for a demonstration, and marked so
 */
public record Profile(
    String name,
    Kind kind,
    @Nullable String township,
    @Nullable String sponsor,
    boolean fictitious) {}
