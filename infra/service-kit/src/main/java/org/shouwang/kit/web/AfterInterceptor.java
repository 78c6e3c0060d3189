package org.shouwang.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds a read back until its view shows what the caller has just done. */
final class AfterInterceptor implements HandlerInterceptor {
  private static final int LONGEST_TOKEN = 2048;

  private final ObjectProvider<ReadBarrier> barrier;

  AfterInterceptor(ObjectProvider<ReadBarrier> barrier) {
    this.barrier = barrier;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String after = request.getParameter("after");
    ReadsView view =
        handler instanceof HandlerMethod method
            ? method.getMethodAnnotation(ReadsView.class)
            : null;
    if (after == null || view == null) {
      return true;
    }
    if (after.isEmpty() || after.length() > LONGEST_TOKEN) {
      throw new ProblemException(KitProblem.AFTER_INVALID);
    }
    return switch (barrier.getObject().await(view.value(), after)) {
      case VISIBLE -> true;
      case NOT_YET -> throw ProblemException.retryLater(KitProblem.NOT_YET_VISIBLE, 1);
      case INVALID -> throw new ProblemException(KitProblem.AFTER_INVALID);
    };
  }
}
