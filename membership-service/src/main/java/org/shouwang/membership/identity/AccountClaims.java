package org.shouwang.membership.identity;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a token says about an account beside its id: whom it acts for and in which roles.
 *
 * @param person id of the person who signs in, {@code per-…}
 * @param enterprise id of her enterprise, {@code ent-…}
 * @param cooperative id of the cooperative she acts for, {@code coop-…}
 * @param township code of her township (镇街), where her view ends there
 * @param district code of her district, six digits of GB/T 2260
 * @param roles names of roles, e.g. {@code PRINCIPAL}
 */
public record AccountClaims(
    @Nullable String person,
    @Nullable String enterprise,
    @Nullable String cooperative,
    @Nullable String township,
    @Nullable String district,
    Set<String> roles) {

  public AccountClaims {
    // Sorted, so that equal claims give equal tokens and documents.
    roles = Collections.unmodifiableSet(new TreeSet<>(roles));
  }

  /** Claims of an account that belongs to no tenant. */
  public static AccountClaims withRoles(String... roles) {
    return new AccountClaims(null, null, null, null, null, Set.of(roles));
  }
}
