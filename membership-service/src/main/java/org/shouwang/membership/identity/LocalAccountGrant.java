package org.shouwang.membership.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationGrantAuthenticationToken;

/**
 * A request for a token of a given account by somebody who can read this installation's secrets: an
 * operator on the machine itself. Parameters: {@code account} (its login name), {@code scope}.
 */
final class LocalAccountGrant extends OAuth2AuthorizationGrantAuthenticationToken {

  static final AuthorizationGrantType TYPE =
      new AuthorizationGrantType("urn:shouwang:params:oauth:grant-type:local-account");

  private static final long serialVersionUID = 1;
  private static final String ACCOUNT = "account";

  private final String loginName;
  private final LinkedHashSet<String> scopes;

  private LocalAccountGrant(Authentication client, String loginName, Set<String> scopes) {
    super(TYPE, client, Map.of());
    this.loginName = loginName;
    this.scopes = new LinkedHashSet<>(scopes);
  }

  /** Reads the request, or answers {@code null} where it is one for another grant. */
  static @Nullable LocalAccountGrant from(HttpServletRequest request) {
    if (!TYPE.getValue().equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE))) {
      return null;
    }
    String[] accounts = request.getParameterValues(ACCOUNT);
    String[] scopes = request.getParameterValues(OAuth2ParameterNames.SCOPE);
    Authentication client = SecurityContextHolder.getContext().getAuthentication();
    if (accounts == null
        || accounts.length != 1
        || scopes != null && scopes.length != 1
        || client == null) {
      throw new OAuth2AuthenticationException(
          new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "Needs one parameter: account", null));
    }
    Set<String> asked = new LinkedHashSet<>();
    if (scopes != null && !scopes[0].isBlank()) {
      asked.addAll(Arrays.asList(scopes[0].strip().split(" +")));
    }
    return new LocalAccountGrant(client, accounts[0], asked);
  }

  String loginName() {
    return loginName;
  }

  Set<String> scopes() {
    return scopes;
  }
}
