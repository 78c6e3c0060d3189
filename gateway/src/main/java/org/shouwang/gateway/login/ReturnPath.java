package org.shouwang.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.regex.Pattern;

/** Where to go after the sign-in: a path of this gateway, never an address elsewhere. */
final class ReturnPath {

  static final String ATTRIBUTE = "return";

  private static final Pattern OWN_PATH =
      Pattern.compile("/(?![/\\\\])[A-Za-z0-9/_.~%?=&+-]{0,500}");

  private ReturnPath() {}

  static String asked(HttpServletRequest request) {
    String asked = request.getParameter(ATTRIBUTE);
    return asked != null && OWN_PATH.matcher(asked).matches() ? asked : "/";
  }

  static String remembered(HttpServletRequest request) {
    String known = Objects.toString(request.getAttribute(ATTRIBUTE), "/");
    return known.isEmpty() ? "/" : known;
  }
}
