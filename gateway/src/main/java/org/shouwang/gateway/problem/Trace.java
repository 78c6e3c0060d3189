package org.shouwang.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The trace of a request (W3C Trace Context), by which its log lines, events and what follows from
 * them are found in every service. It comes with the request, or begins here.
 *
 * @param id 32 hexadecimal digits
 * @param parent the header that services get to see
 */
public record Trace(String id, String parent) {
  public static final String HEADER = "traceparent";

  /** Means nothing without the trace that it came with. */
  public static final String STATE = "tracestate";

  private static final String ATTRIBUTE = Trace.class.getName();
  private static final Pattern PARENT =
      Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  /** The request's trace, the same however often it is asked for. */
  public static Trace of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Trace known) {
      return known;
    }
    Trace trace = of(request.getHeader(HEADER));
    request.setAttribute(ATTRIBUTE, trace);
    return trace;
  }

  private static Trace of(@Nullable String header) {
    Matcher matcher = PARENT.matcher(header == null ? "" : header);
    return matcher.matches() ? new Trace(matcher.group(1), matcher.group()) : begun();
  }

  /** A new one, of which everything is kept. */
  static Trace begun() {
    String id = digits();
    return new Trace(id, "00-" + id + "-" + digits().substring(16) + "-01");
  }

  private static String digits() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
