package org.shouwang.kit.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Claims that issuers write in more than one form. */
final class TokenClaims {
  private TokenClaims() {}

  /** {@code roles}: an array of names; anything else grants nothing. */
  static List<String> roles(Jwt token) {
    return texts(token.getClaim("roles"));
  }

  /** {@code scope}: one text with spaces (RFC 9068) or an array. */
  static Set<String> scopes(Jwt token) {
    Object scope = token.getClaim("scope");
    return scope instanceof String text
        ? Set.copyOf(Arrays.asList(text.strip().split(" +")))
        : Set.copyOf(texts(scope));
  }

  private static List<String> texts(@Nullable Object claim) {
    return claim instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).distinct().toList()
        : List.of();
  }
}
