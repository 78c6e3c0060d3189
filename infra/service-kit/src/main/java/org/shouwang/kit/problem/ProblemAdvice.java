package org.shouwang.kit.problem;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.command.CommandInFlightException;
import org.shouwang.kit.command.CommandKeyReusedException;
import org.shouwang.kit.command.ContentionException;
import org.shouwang.kit.command.StaleVersionException;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.kit.log.OutcomeUnknownException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Turns every exception of a request into its problem; what nobody foresaw is a 500. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {
  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  private final ProblemWriter writer;

  ProblemAdvice(ProblemWriter writer) {
    this.writer = writer;
  }

  @ExceptionHandler(Exception.class)
  void handle(Exception thrown, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (thrown instanceof AsyncRequestNotUsableException) {
      log.debug("The client left before its answer was written");
      return;
    }
    ProblemException problem = problemOf(thrown);
    if (problem.type() == KitProblem.INTERNAL_ERROR) {
      log.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
    } else if (problem.type().status() == 503) {
      log.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), thrown.toString());
    }
    writer.write(request, response, problem.type(), problem.flaws(), problem.headers());
  }

  static ProblemException problemOf(Exception thrown) {
    return switch (thrown) {
      case ProblemException own -> own;
      case Rejected rejected -> new ProblemException(ProblemType.of(rejected.rejection()));
      case CommandKeyReusedException e -> new ProblemException(KitProblem.COMMAND_KEY_REUSED);
      case CommandInFlightException e ->
          ProblemException.retryLater(KitProblem.COMMAND_IN_FLIGHT, 1);
      case StaleVersionException e -> new ProblemException(KitProblem.STALE_VERSION);
      case ContentionException e -> ProblemException.retryLater(KitProblem.CONTENTION, 1);
      case OutcomeUnknownException e -> ProblemException.retryLater(KitProblem.OUTCOME_UNKNOWN, 2);
      case CallNotPermittedException e ->
          ProblemException.retryLater(KitProblem.PART_UNAVAILABLE, 5);
      case BulkheadFullException e -> ProblemException.retryLater(KitProblem.PART_UNAVAILABLE, 1);
      case ResourceAccessException e -> ProblemException.retryLater(KitProblem.PART_UNAVAILABLE, 5);
      case HttpMessageNotReadableException unreadable -> JsonFlaws.explain(unreadable);
      case HandlerMethodValidationException invalid -> ValidationFlaws.explain(invalid);
      case BindException invalid -> ValidationFlaws.explain(invalid.getBindingResult());
      case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch.getName());
      case TypeMismatchException mismatch -> mismatch(mismatch.getPropertyName());
      case MissingServletRequestParameterException missing ->
          ProblemException.invalidQuery(missing.getParameterName(), "必填。", "This is required.");
      // A form without a boundary, a query of a thousand parameters: nothing a handler could read.
      case MultipartException e when !(e instanceof MaxUploadSizeExceededException) ->
          new ProblemException(KitProblem.BAD_REQUEST);
      case InvalidParameterException e -> new ProblemException(KitProblem.BAD_REQUEST);
      case RequestRejectedException e -> new ProblemException(KitProblem.BAD_REQUEST);
      case AccessDeniedException e -> new ProblemException(KitProblem.FORBIDDEN);
      case AuthenticationException e -> new ProblemException(KitProblem.UNAUTHENTICATED);
      case ErrorResponse spring -> ofSpring(spring);
      default ->
          StoreTrouble.isUnavailability(thrown)
              ? ProblemException.retryLater(KitProblem.PART_UNAVAILABLE, 2)
              : new ProblemException(KitProblem.INTERNAL_ERROR);
    };
  }

  private static ProblemException mismatch(@Nullable String name) {
    return ProblemException.invalidQuery(
        name == null ? "" : name, "类型或格式不对。", "That has the wrong type or form.");
  }

  private static ProblemException ofSpring(ErrorResponse spring) {
    Map<String, String> headers = new LinkedHashMap<>();
    spring.getHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
    headers.remove("Content-Type");
    KitProblem type = KitProblem.forStatus(spring.getStatusCode().value());
    if (type == KitProblem.PART_UNAVAILABLE) {
      headers.putIfAbsent("Retry-After", "2");
    }
    return new ProblemException(type, List.of(), headers);
  }
}
