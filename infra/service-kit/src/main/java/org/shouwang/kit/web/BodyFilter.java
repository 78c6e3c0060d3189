package org.shouwang.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a body once, up to its limit: an oversize one is refused before anything looks into it, and
 * a command's digest is taken over the very bytes that were sent. Forms with files pass: the
 * container reads those itself, under its own limits.
 */
final class BodyFilter extends OncePerRequestFilter {
  private final long bodyLimit;
  private final long uploadLimit;
  private final ProblemWriter problems;

  BodyFilter(WebProperties properties, ProblemWriter problems) {
    this.bodyLimit = properties.bodyLimit().toBytes();
    this.uploadLimit = properties.uploadLimit().toBytes();
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String type = contentType(request);
    if (type.startsWith("multipart/")) {
      chain.doFilter(request, response);
      return;
    }
    long limit =
        type.startsWith("image/") || type.equals("application/octet-stream")
            ? uploadLimit
            : bodyLimit;
    if (request.getContentLengthLong() > limit) {
      problems.write(request, response, KitProblem.BODY_TOO_LARGE);
      return;
    }
    byte[] body = readUpTo(request.getInputStream(), limit + 1);
    if (body.length > limit) {
      problems.write(request, response, KitProblem.BODY_TOO_LARGE);
    } else if (type.endsWith("json") && !isUtf8(body)) {
      problems.write(request, response, KitProblem.MALFORMED_BODY);
    } else {
      chain.doFilter(new BufferedRequest(request, body), response);
    }
  }

  private static byte[] readUpTo(InputStream in, long most) throws IOException {
    return in.readNBytes((int) Math.min(most, Integer.MAX_VALUE - 8));
  }

  private static boolean isUtf8(byte[] body) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
      return true;
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }

  private static String contentType(HttpServletRequest request) {
    String type = request.getContentType();
    if (type == null) {
      return "";
    }
    int parameters = type.indexOf(';');
    return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
  }
}
