package org.shouwang.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shouwang.gateway.GatewaySettings;
import org.shouwang.gateway.problem.GatewayProblem;
import org.shouwang.gateway.problem.ProblemWriter;
import org.shouwang.gateway.route.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/** The end of a sign-in: a session and its cookie, or a problem that says why there is none. */
@Component
final class SignInEnd
    implements OAuth2AuthorizedClientRepository,
        AuthenticationSuccessHandler,
        AuthenticationFailureHandler {

  private static final Logger log = LoggerFactory.getLogger(SignInEnd.class);
  private static final Duration ISSUER_WAIT = Duration.ofSeconds(5);
  private static final String TOKENS = SignInEnd.class.getName();

  private final SessionStore sessions;
  private final Cookies cookies;
  private final ProblemWriter problems;
  private final Duration life;

  SignInEnd(
      SessionStore sessions, Cookies cookies, ProblemWriter problems, GatewaySettings settings) {
    this.sessions = sessions;
    this.cookies = cookies;
    this.problems = problems;
    this.life = settings.gateway().login().sessionLife();
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
    OAuth2AuthorizedClient tokens =
        (OAuth2AuthorizedClient) Objects.requireNonNull(request.getAttribute(TOKENS));
    Instant expires = Objects.requireNonNull(tokens.getAccessToken().getExpiresAt());
    String idToken =
        signedIn.getPrincipal() instanceof OidcUser user ? user.getIdToken().getTokenValue() : null;
    String refreshToken =
        tokens.getRefreshToken() == null ? null : tokens.getRefreshToken().getTokenValue();
    // A new session each time: one that somebody planted before is of no use to her.
    String cookie =
        sessions.open(tokens.getAccessToken().getTokenValue(), expires, refreshToken, idToken);
    cookies.set(response, Cookies.SESSION, cookie, life);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, ReturnPath.remembered(request));
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    log.info("A sign-in failed: {}", failure.getMessage());
    if (isOutage(failure)) {
      problems.writeRetryable(
          request,
          response,
          GatewayProblem.SERVICE_UNAVAILABLE,
          ISSUER_WAIT,
          Service.MEMBERSHIP.label());
    } else {
      problems.write(request, response, GatewayProblem.SIGN_IN_FAILED);
    }
  }

  private static boolean isOutage(@Nullable Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof ResourceAccessException) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void saveAuthorizedClient(
      OAuth2AuthorizedClient tokens,
      Authentication signedIn,
      HttpServletRequest request,
      HttpServletResponse response) {
    request.setAttribute(TOKENS, tokens);
  }

  /** Tokens live in the session; nobody asks for them here. */
  @Override
  public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
      String client, Authentication signedIn, HttpServletRequest request) {
    return null;
  }

  @Override
  public void removeAuthorizedClient(
      String client,
      Authentication signedIn,
      HttpServletRequest request,
      HttpServletResponse response) {
    request.removeAttribute(TOKENS);
  }
}
