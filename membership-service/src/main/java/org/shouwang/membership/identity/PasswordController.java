package org.shouwang.membership.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes the caller's own password (修改密码). */
@RestController
class PasswordController {

  /**
   * @param currentPassword what she signs in with now
   * @param newPassword her choice, 10 characters or more
   */
  record ChangePassword(
      @NotBlank @Size(max = 200) String currentPassword,
      @NotBlank @Size(max = 200) String newPassword) {}

  private final Accounts accounts;
  private final CredentialStore credentials;
  private final PasswordLogin login;

  PasswordController(Accounts accounts, CredentialStore credentials, PasswordLogin login) {
    this.accounts = accounts;
    this.credentials = credentials;
    this.login = login;
  }

  @PostMapping("/api/v1/account/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Access(anyRole = true)
  void change(@RequestBody ChangePassword change, Caller caller, HttpServletRequest request) {
    try {
      Account account =
          accounts
              .byId(caller.account())
              .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
      login.proven(account.loginName(), change.currentPassword(), request.getRemoteAddr());
      credentials.changePassword(account.id(), change.currentPassword(), change.newPassword());
    } catch (TooManyAttemptsException e) {
      throw ProblemException.retryLater(KitProblem.TOO_MANY_REQUESTS, e.seconds());
    } catch (BadCredentialsException | WrongPasswordException e) {
      throw ProblemException.invalid(
          "/currentPassword", "当前密码不正确。", "The current password is not right.");
    } catch (WeakPasswordException e) {
      LoginText why = LoginText.of(e);
      throw ProblemException.invalid("/newPassword", why.zh(), why.en());
    }
  }
}
