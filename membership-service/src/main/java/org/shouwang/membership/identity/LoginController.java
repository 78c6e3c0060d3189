package org.shouwang.membership.identity;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.shouwang.kit.access.Access;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in pages (登录页). The form of {@code /login} itself is taken by the security filters. */
@Hidden
@Controller
class LoginController {

  private static final String STYLE = LoginPages.template("style.css");

  private final LoginPages pages;
  private final PasswordLogin login;
  private final CredentialStore credentials;

  LoginController(LoginPages pages, PasswordLogin login, CredentialStore credentials) {
    this.pages = pages;
    this.login = login;
    this.credentials = credentials;
  }

  @GetMapping("/login")
  @Access(publicRoute = true)
  void loginPage(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean changed = request.getParameter("changed") != null;
    pages.login(request, response, 200, changed ? LoginText.CHANGED : null);
  }

  @GetMapping("/login/password")
  @Access(publicRoute = true)
  void changePasswordPage(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    pages.changePassword(request, response, 200, null);
  }

  @PostMapping("/login/password")
  @Access(publicRoute = true)
  void changePassword(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(name = "username", defaultValue = "") String loginName,
      @RequestParam(name = "current", defaultValue = "") String current,
      @RequestParam(name = "new", defaultValue = "") String chosen,
      @RequestParam(name = "again", defaultValue = "") String again)
      throws IOException {
    if (!chosen.equals(again)) {
      pages.changePassword(request, response, 422, LoginText.DIFFERENT);
      return;
    }
    try {
      Account account = login.proven(loginName, current, request.getRemoteAddr());
      credentials.changePassword(account.id(), current, chosen);
      String lang = LoginText.english(request) ? "en" : "zh";
      response.setStatus(303);
      response.setHeader("Location", "/login?changed&lang=" + lang);
    } catch (BadCredentialsException | WrongPasswordException e) {
      pages.changePassword(request, response, 401, LoginText.WRONG);
    } catch (TooManyAttemptsException e) {
      response.setHeader("Retry-After", Integer.toString(e.seconds()));
      pages.changePassword(request, response, 429, LoginText.TOO_MANY, e.seconds());
    } catch (WeakPasswordException e) {
      pages.changePassword(request, response, 422, LoginText.of(e));
    }
  }

  @GetMapping("/login/style.css")
  @Access(publicRoute = true)
  ResponseEntity<String> style() {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
        .body(STYLE);
  }
}
