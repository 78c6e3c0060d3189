package org.shouwang.gateway.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.gateway.problem.GatewayProblem;
import org.shouwang.gateway.problem.ProblemWriter;
import org.shouwang.gateway.route.Service;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts a session's token in place of its cookie; from there on a browser's request is like any
 * other. Stands behind the CSRF check, which has to see the request as it came.
 */
public final class SessionFilter extends OncePerRequestFilter {

  private static final String ATTRIBUTE = SessionFilter.class.getName();
  private static final Duration ISSUER_WAIT = Duration.ofSeconds(5);

  private final SessionStore sessions;
  private final TokenRefresh refresh;
  private final Cookies cookies;
  private final ProblemWriter problems;

  SessionFilter(
      SessionStore sessions, TokenRefresh refresh, Cookies cookies, ProblemWriter problems) {
    this.sessions = sessions;
    this.refresh = refresh;
    this.cookies = cookies;
    this.problems = problems;
  }

  /** Whether a request speaks through a cookie, and so could have been sent by any page. */
  public static boolean comesByCookie(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) == null
        && Cookies.read(request, Cookies.SESSION).isPresent();
  }

  static Optional<BrowserSession> of(HttpServletRequest request) {
    return Optional.ofNullable((BrowserSession) request.getAttribute(ATTRIBUTE));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!comesByCookie(request)) {
      chain.doFilter(request, response);
      return;
    }
    Optional<BrowserSession> session;
    try {
      session =
          Cookies.read(request, Cookies.SESSION).flatMap(sessions::find).flatMap(refresh::fresh);
    } catch (TokenRefresh.IssuerUnavailableException e) {
      problems.writeRetryable(
          request,
          response,
          GatewayProblem.SERVICE_UNAVAILABLE,
          ISSUER_WAIT,
          Service.MEMBERSHIP.label());
      return;
    }
    if (session.isEmpty()) {
      cookies.clear(response, Cookies.SESSION);
      chain.doFilter(request, response);
      return;
    }
    request.setAttribute(ATTRIBUTE, session.get());
    chain.doFilter(new WithToken(request, session.get().accessToken()), response);
  }

  private static final class WithToken extends HttpServletRequestWrapper {

    private final String authorization;

    WithToken(HttpServletRequest request, String token) {
      super(request);
      this.authorization = "Bearer " + token;
    }

    @Override
    public @Nullable String getHeader(String name) {
      return isAuthorization(name) ? authorization : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return isAuthorization(name)
          ? Collections.enumeration(List.of(authorization))
          : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
      List<String> names = Collections.list(super.getHeaderNames());
      names.add(HttpHeaders.AUTHORIZATION);
      return Collections.enumeration(names);
    }

    private static boolean isAuthorization(String name) {
      return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name);
    }
  }
}
