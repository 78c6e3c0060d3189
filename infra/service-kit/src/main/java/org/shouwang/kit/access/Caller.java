package org.shouwang.kit.access;

import java.security.Principal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who sent a request, as the token says; an argument of handler methods.
 *
 * @param account the account's id, {@code anonymous} without a token
 * @param person the person behind the account, opaque
 * @param enterprise the enterprise that the person works for
 * @param cooperative the cooperative for which the account acts
 * @param township the township within which the account acts
 * @param district the district within which the account acts
 * @param roles what the account may act as
 * @param scopes what this token is good for
 */
public record Caller(
    String account,
    @Nullable String person,
    @Nullable String enterprise,
    @Nullable String cooperative,
    @Nullable String township,
    @Nullable String district,
    Set<Role> roles,
    Set<String> scopes) {
  private static final String NOBODY = "anonymous";

  /** Somebody without a token. */
  public static final Caller ANONYMOUS =
      new Caller(NOBODY, null, null, null, null, null, Set.of(), Set.of());

  public Caller {
    roles = Set.copyOf(roles);
    scopes = Set.copyOf(scopes);
  }

  /** The caller behind a request's principal. */
  public static Caller of(@Nullable Principal principal) {
    return principal instanceof JwtAuthenticationToken token ? of(token.getToken()) : ANONYMOUS;
  }

  private static Caller of(Jwt token) {
    return new Caller(
        Objects.requireNonNull(token.getSubject(), "tokens without a subject are refused"),
        token.getClaimAsString("person"),
        token.getClaimAsString("enterprise"),
        token.getClaimAsString("cooperative"),
        token.getClaimAsString("township"),
        token.getClaimAsString("district"),
        roles(token),
        TokenClaims.scopes(token));
  }

  private static Set<Role> roles(Jwt token) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    List<String> names = TokenClaims.roles(token);
    for (Role role : Role.values()) {
      if (names.contains(role.name())) {
        roles.add(role); // a role that this version does not know grants nothing
      }
    }
    return roles;
  }

  /** Whether nobody is logged in. */
  public boolean anonymous() {
    return account.equals(NOBODY);
  }

  /** Whether the caller has a role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Whether the import authority (补录) speaks, for which the past is open. */
  public boolean imports() {
    return scopes.contains("import");
  }

  /** The caller as the actor of a command, in the district of the token. */
  public Actor actor() {
    return actorIn(district == null ? "" : district);
  }

  /** The caller as the actor of a command in a district, for those whose token names none. */
  public Actor actorIn(String district) {
    return new Actor(account, person, enterprise, cooperative, district, authority(), imports());
  }

  /** The strongest authority that the roles give: an officer's word is an order. */
  private Authority authority() {
    List<Authority> strongestFirst =
        List.of(Authority.OFFICER, Authority.EXPERT, Authority.PEER, Authority.SYSTEM);
    return strongestFirst.stream()
        .filter(authority -> roles.stream().anyMatch(role -> role.authority() == authority))
        .findFirst()
        .orElse(Authority.PUBLIC);
  }
}
