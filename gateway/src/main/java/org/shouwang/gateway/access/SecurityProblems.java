package org.shouwang.gateway.access;

import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shouwang.gateway.problem.GatewayProblem;
import org.shouwang.gateway.problem.ProblemWriter;
import org.shouwang.gateway.route.PublicRoute;
import org.shouwang.gateway.route.PublicRoutes;
import org.shouwang.gateway.route.Service;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** What the security filters refuse, as problems; says "unavailable" when nobody can tell. */
@Component
final class SecurityProblems
    implements AuthenticationEntryPoint,
        AccessDeniedHandler,
        AuthenticationFailureHandler,
        RequestRejectedHandler {

  private static final Duration ISSUER_WAIT = Duration.ofSeconds(5);

  private final ProblemWriter problems;

  SecurityProblems(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    boolean token = refused instanceof OAuth2AuthenticationException;
    if (!token && isUnlisted(request)) {
      problems.write(request, response, GatewayProblem.NOT_FOUND);
      return;
    }
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE, token ? "Bearer error=\"invalid_token\"" : "Bearer");
    problems.write(
        request, response, token ? GatewayProblem.TOKEN_INVALID : GatewayProblem.UNAUTHENTICATED);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
      throws IOException {
    problems.write(
        request,
        response,
        refused instanceof CsrfException
            ? GatewayProblem.CSRF_TOKEN_MISSING
            : isUnlisted(request) ? GatewayProblem.NOT_FOUND : GatewayProblem.FORBIDDEN);
  }

  /** Whoever asks, and with whatever token: there is no such address. */
  private static boolean isUnlisted(HttpServletRequest request) {
    return PublicRoute.of(request).isEmpty() && !PublicRoutes.isOwn(request);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    if (refused instanceof AuthenticationServiceException && !isUnknownKey(refused)) {
      problems.writeRetryable(
          request,
          response,
          GatewayProblem.SERVICE_UNAVAILABLE,
          ISSUER_WAIT,
          Service.MEMBERSHIP.label());
    } else {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      problems.write(request, response, GatewayProblem.TOKEN_INVALID);
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused)
      throws IOException {
    problems.write(request, response, GatewayProblem.BAD_REQUEST);
  }

  /** The keys were asked for a moment ago and this one was not among them. */
  private static boolean isUnknownKey(@Nullable Throwable refused) {
    for (Throwable t = refused; t != null; t = t.getCause()) {
      if (t instanceof RateLimitReachedException) {
        return true;
      }
    }
    return false;
  }
}
