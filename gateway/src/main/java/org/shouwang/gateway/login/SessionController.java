package org.shouwang.gateway.login;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.gateway.GatewaySettings;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Who is signed in, and the way out. */
@RestController
class SessionController {

  /**
   * @param csrfHeader with a cookie, every request that changes something carries this header
   * @param csrfToken and this value in it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Session(
      boolean authenticated,
      @Nullable String account,
      @Nullable String person,
      @Nullable String enterprise,
      @Nullable String cooperative,
      @Nullable String township,
      @Nullable String district,
      @Nullable List<String> roles,
      @Nullable Instant expiresAt,
      String login,
      String logout,
      String csrfHeader,
      String csrfToken) {}

  private final SessionStore sessions;
  private final Cookies cookies;
  private final GatewaySettings settings;

  SessionController(SessionStore sessions, Cookies cookies, GatewaySettings settings) {
    this.sessions = sessions;
    this.cookies = cookies;
    this.settings = settings;
  }

  @GetMapping("/api/v1/session")
  ResponseEntity<Session> session(
      @AuthenticationPrincipal @Nullable Jwt token, CsrfToken csrf, HttpServletRequest request) {
    Instant end =
        SessionFilter.of(request)
            .map(BrowserSession::endsAt)
            .orElse(token == null ? null : token.getExpiresAt());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new Session(
                token != null,
                token == null ? null : token.getSubject(),
                claim(token, "person"),
                claim(token, "enterprise"),
                claim(token, "cooperative"),
                claim(token, "township"),
                claim(token, "district"),
                token == null ? null : token.getClaimAsStringList("roles"),
                end,
                SignInStart.PATH,
                "/session/logout",
                csrf.getHeaderName(),
                csrf.getToken()));
  }

  private static @Nullable String claim(@Nullable Jwt token, String name) {
    return token == null ? null : token.getClaimAsString(name);
  }

  /** Ends the session here and sends the browser to the issuer, to end the one there. */
  @PostMapping("/session/logout")
  ResponseEntity<Void> logout(HttpServletRequest request, HttpServletResponse response) {
    UriComponentsBuilder issuersEnd =
        UriComponentsBuilder.fromUri(settings.gateway().login().endSessionUri())
            .queryParam("client_id", settings.gateway().login().clientId())
            .queryParam("post_logout_redirect_uri", settings.gateway().publicUrl() + "/");
    SessionFilter.of(request)
        .ifPresent(
            session -> {
              sessions.remove(session.key());
              if (session.idToken() != null) {
                issuersEnd.queryParam("id_token_hint", session.idToken());
              }
            });
    cookies.clear(response, Cookies.SESSION);
    boolean known = SessionFilter.of(request).map(BrowserSession::idToken).isPresent();
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header("Location", known ? issuersEnd.encode().toUriString() : "/")
        .build();
  }
}
