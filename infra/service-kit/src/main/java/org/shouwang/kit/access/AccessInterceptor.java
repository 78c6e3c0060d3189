package org.shouwang.kit.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Enforces each route's {@link Access}; a route without one is closed. */
final class AccessInterceptor implements HandlerInterceptor {
  private static final Logger log = LoggerFactory.getLogger(AccessInterceptor.class);
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (isApiDescription(handler)) {
      return true;
    }
    Access access = policyOf(handler);
    if (access == null) {
      log.error("{} has no @Access and stays closed", handler);
      throw new ProblemException(KitProblem.FORBIDDEN);
    }
    Tenancy.enter(RequestContextHolder.currentRequestAttributes(), access);
    if (!access.publicRoute()) {
      Caller caller = Caller.of(request.getUserPrincipal());
      if (caller.anonymous()) {
        throw new ProblemException(KitProblem.UNAUTHENTICATED);
      }
      if (!access.anyRole() && !admits(access, caller, READING.contains(request.getMethod()))) {
        throw new ProblemException(KitProblem.FORBIDDEN);
      }
    }
    return true;
  }

  private static boolean admits(Access access, Caller caller, boolean reading) {
    return Arrays.stream(access.roles())
        .filter(role -> reading || role != Role.AUDITOR)
        .anyMatch(caller::is);
  }

  private static @Nullable Access policyOf(Object handler) {
    return handler instanceof HandlerMethod method
        ? method.getMethodAnnotation(Access.class)
        : null;
  }

  /** springdoc's own controller describes the routes and holds nobody's data. */
  private static boolean isApiDescription(Object handler) {
    return handler instanceof HandlerMethod method
        && method.getBeanType().getPackageName().startsWith("org.springdoc.");
  }
}
