package org.shouwang.gateway.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.shouwang.gateway.GatewaySettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The gateway's two cookies; no script can read them. */
@Component
final class Cookies {

  /** Names a session. */
  static final String SESSION = "SHOUWANG_SESSION";

  /** Remembers a sign-in that is under way. */
  static final String SIGN_IN = "SHOUWANG_SIGN_IN";

  private final boolean secure;

  Cookies(GatewaySettings settings) {
    this.secure = "https".equals(settings.gateway().publicUrl().getScheme());
  }

  static Optional<String> read(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .findFirst();
  }

  void set(HttpServletResponse response, String name, String value, Duration life) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name, value)
            .httpOnly(true)
            .secure(secure)
            .sameSite("Lax")
            .path("/")
            .maxAge(life)
            .build()
            .toString());
  }

  void clear(HttpServletResponse response, String name) {
    set(response, name, "", Duration.ZERO);
  }
}
