package org.shouwang.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;

/** The version that a caller acts on (RFC 9110 §13.1.1): one strong ETag, {@code "3"}. */
final class IfMatch {
  private static final Pattern STRONG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

  private IfMatch() {}

  static OptionalLong of(HttpServletRequest request, boolean required) {
    String header = request.getHeader("If-Match");
    if (header == null) {
      if (required) {
        throw new ProblemException(KitProblem.IF_MATCH_MISSING);
      }
      return OptionalLong.empty();
    }
    Matcher matcher = STRONG.matcher(header.strip());
    if (!matcher.matches()) {
      throw new ProblemException(KitProblem.IF_MATCH_MALFORMED);
    }
    return OptionalLong.of(Long.parseLong(matcher.group(1)));
  }
}
