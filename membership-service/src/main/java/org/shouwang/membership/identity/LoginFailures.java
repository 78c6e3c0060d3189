package org.shouwang.membership.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Shows the sign-in page again, saying why; or the way to a password of one's own. */
final class LoginFailures implements AuthenticationFailureHandler {

  private final LoginPages pages;

  LoginFailures(LoginPages pages) {
    this.pages = pages;
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    switch (failure) {
      case PasswordChangeRequiredException required ->
          pages.changePassword(request, response, 403, LoginText.CHANGE_REQUIRED);
      case TooManyAttemptsException tooMany -> {
        response.setHeader("Retry-After", Integer.toString(tooMany.seconds()));
        pages.login(request, response, 429, LoginText.TOO_MANY, tooMany.seconds());
      }
      default -> pages.login(request, response, 401, LoginText.WRONG);
    }
  }
}
