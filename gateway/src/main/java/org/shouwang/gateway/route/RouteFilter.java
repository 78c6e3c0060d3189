package org.shouwang.gateway.route;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.shouwang.gateway.problem.GatewayProblem;
import org.shouwang.gateway.problem.ProblemWriter;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds the route of a request, and refuses a body that is too large before anybody reads it. */
@Component
@Order(RouteFilter.BEFORE_SECURITY)
final class RouteFilter extends OncePerRequestFilter {

  static final int BEFORE_SECURITY = SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10;

  private final ProblemWriter problems;

  RouteFilter(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<PublicRoute> route = PublicRoutes.of(PathContainer.parsePath(request.getRequestURI()));
    if (route.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    int most = route.get().traffic().mostBytes();
    if (request.getContentLengthLong() > most) {
      problems.write(request, response, GatewayProblem.BODY_TOO_LARGE);
      return;
    }
    route.get().assign(request);
    chain.doFilter(new BoundedRequest(request, most), response);
  }
}
