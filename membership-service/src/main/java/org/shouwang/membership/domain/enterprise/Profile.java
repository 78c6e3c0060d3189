package org.shouwang.membership.domain.enterprise;

import org.jspecify.annotations.Nullable;

/**
 * What an enterprise is.
 *
 * @param name its registered name
 * @param creditCode its unified social credit code; many small firms have none
 * @param township code of the township (镇街) in charge
 * @param industry industry code (行业代码), GB/T 4754-2017
 * @param address address of the premises
 * @param fictitious invented for a demonstration, and marked so
 */
public record Profile(
    String name,
    @Nullable CreditCode creditCode,
    @Nullable String township,
    String industry,
    @Nullable String address,
    boolean fictitious) {}
