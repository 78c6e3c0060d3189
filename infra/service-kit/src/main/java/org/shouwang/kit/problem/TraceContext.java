package org.shouwang.kit.problem;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/** The trace that a request belongs to (W3C Trace Context), also where no tracer runs. */
public final class TraceContext {
  private static final String ATTRIBUTE = TraceContext.class.getName();
  private static final Pattern TRACEPARENT =
      Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");
  private static final Pattern CORRELATION = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  /** Found once: looking for a bean costs more than all else here. */
  private final Supplier<@Nullable Tracer> tracer;

  TraceContext(ObjectProvider<Tracer> tracer) {
    this.tracer = SingletonSupplier.ofNullable(tracer::getIfAvailable);
  }

  /** The trace id; the same for the whole of one request. */
  public String traceId(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String known) {
      return known;
    }
    Span span = currentSpan();
    String id = span != null ? span.context().traceId() : fromHeader(request);
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }

  /** The W3C {@code traceparent} to record with a command, null where no tracer runs. */
  public @Nullable String traceParent(HttpServletRequest request) {
    Span span = currentSpan();
    if (span != null) {
      String flags = Boolean.TRUE.equals(span.context().sampled()) ? "01" : "00";
      return "00-" + span.context().traceId() + '-' + span.context().spanId() + '-' + flags;
    }
    String header = request.getHeader("traceparent");
    return header != null && TRACEPARENT.matcher(header).matches() ? header : null;
  }

  /** What the request belongs to: {@code X-Correlation-Id} where well-formed, else the trace. */
  public String correlationId(HttpServletRequest request) {
    String header = request.getHeader("X-Correlation-Id");
    return header != null && CORRELATION.matcher(header).matches() ? header : traceId(request);
  }

  private @Nullable Span currentSpan() {
    Tracer running = tracer.get();
    return running == null ? null : running.currentSpan();
  }

  private static String fromHeader(HttpServletRequest request) {
    String header = request.getHeader("traceparent");
    Matcher matcher = TRACEPARENT.matcher(header == null ? "" : header);
    return matcher.matches() ? matcher.group(1) : UUID.randomUUID().toString().replace("-", "");
  }
}
