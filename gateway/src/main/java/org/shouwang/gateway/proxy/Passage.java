package org.shouwang.gateway.proxy;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shouwang.gateway.problem.BodyTooLargeException;
import org.shouwang.gateway.problem.GatewayProblem;
import org.shouwang.gateway.problem.ProblemWriter;
import org.shouwang.gateway.route.PublicRoute;
import org.shouwang.gateway.route.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What each request has to pass on its way to a service: the caller's rate, then the breaker. */
@Component
final class Passage implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  /**
   * Statuses that speak against the service itself. 503 does not: a service that answers so is
   * alive, and says when to come back.
   */
  private static final Set<Integer> FAILURES = Set.of(500, 502, 504);

  private static final Logger log = LoggerFactory.getLogger(Passage.class);

  private final CallerLimits limits;
  private final Breakers breakers;
  private final RefusedCalls refused;
  private final ProblemWriter problems;

  Passage(CallerLimits limits, Breakers breakers, RefusedCalls refused, ProblemWriter problems) {
    this.limits = limits;
    this.refused = refused;
    this.breakers = breakers;
    this.problems = problems;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    PublicRoute route = PublicRoute.of(request.servletRequest()).orElseThrow();
    Duration wait = limits.waitOf(request, route.traffic());
    if (!wait.isZero()) {
      refused.count(route.traffic());
      return refuse(GatewayProblem.TOO_MANY_REQUESTS, wait, null);
    }
    CircuitBreaker breaker = breakers.of(route.service());
    if (!breaker.tryAcquirePermission()) {
      return refuse(GatewayProblem.SERVICE_UNAVAILABLE, breakers.rest(), route.service());
    }
    long start = System.nanoTime();
    try {
      ServerResponse response = next.handle(request);
      int status = response.statusCode().value();
      // Without the query, which may name people.
      log.debug("{} {}: {} by {}", request.method(), request.path(), status, route.service());
      if (FAILURES.contains(status)) {
        breaker.onError(
            System.nanoTime() - start,
            TimeUnit.NANOSECONDS,
            new IllegalStateException("status " + status));
      } else {
        breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
      }
      return response;
    } catch (UncheckedIOException e) {
      if (BodyTooLargeException.isCauseOf(e)) {
        breaker.releasePermission();
        return refuse(GatewayProblem.BODY_TOO_LARGE);
      }
      breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, e);
      log.warn("{} did not answer: {}", route.service().label(), String.valueOf(e.getCause()));
      return refuse(GatewayProblem.SERVICE_UNAVAILABLE, breakers.rest(), route.service());
    } catch (RuntimeException e) {
      breaker.releasePermission();
      throw e;
    }
  }

  private ServerResponse refuse(GatewayProblem problem) {
    return new Refusal((request, response) -> problems.write(request, response, problem), problem);
  }

  private ServerResponse refuse(GatewayProblem problem, Duration wait, @Nullable Service service) {
    String label = service == null ? null : service.label();
    return new Refusal(
        (request, response) -> problems.writeRetryable(request, response, problem, wait, label),
        problem);
  }
}
