package org.shouwang.membership.identity;

import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * Somebody who proved to own an account. Known by the account's id; her roles are read again for
 * each token, never carried along.
 */
final class SignedIn {

  private SignedIn() {}

  static Authentication as(String accountId, Instant at) {
    return UsernamePasswordAuthenticationToken.authenticated(
        accountId,
        null,
        List.of(
            FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(at)
                .build()));
  }

  static Instant at(Authentication signedIn) {
    return signedIn.getAuthorities().stream()
        .filter(FactorGrantedAuthority.class::isInstance)
        .map(authority -> ((FactorGrantedAuthority) authority).getIssuedAt())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("signed in without a password"));
  }
}
