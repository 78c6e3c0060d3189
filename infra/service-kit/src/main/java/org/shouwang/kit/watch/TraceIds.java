package org.shouwang.kit.watch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Puts a trace (W3C Trace Context) on log lines outside of requests, as Spring does within. */
public final class TraceIds {
  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

  private TraceIds() {}

  /** Log lines of this thread carry the trace id until what is returned is closed. */
  public static MDC.MDCCloseable during(@Nullable String traceParent) {
    Matcher matcher = TRACEPARENT.matcher(traceParent == null ? "" : traceParent);
    return MDC.putCloseable("traceId", matcher.matches() ? matcher.group(1) : null);
  }
}
