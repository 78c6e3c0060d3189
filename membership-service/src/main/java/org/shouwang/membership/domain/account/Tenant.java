package org.shouwang.membership.domain.account;

import org.jspecify.annotations.Nullable;

/**
 * For whom an account acts.
 *
 * @param district code of the district (区县), GB/T 2260
 * @param township code of the township (镇街)
 * @param cooperative id of the cooperative
 * @param enterprise id of the enterprise
 */
public record Tenant(
    String district,
    @Nullable String township,
    @Nullable String cooperative,
    @Nullable String enterprise) {

  Tenant of(@Nullable String employer) {
    return new Tenant(district, township, cooperative, employer);
  }
}
