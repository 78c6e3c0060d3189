package org.shouwang.membership.identity;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Signs an account in by login name and password. */
final class PasswordLogin implements AuthenticationProvider {

  private static final Logger log = LoggerFactory.getLogger(PasswordLogin.class);

  private final Accounts accounts;
  private final Passwords passwords;
  private final LoginThrottle throttle;
  private final Clock clock;

  PasswordLogin(Accounts accounts, Passwords passwords, LoginThrottle throttle, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.throttle = throttle;
    this.clock = clock;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String address =
        attempt.getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : "";
    Account account = proven(attempt.getName(), String.valueOf(attempt.getCredentials()), address);
    if (account.mustChangePassword()) {
      throw new PasswordChangeRequiredException();
    }
    return SignedIn.as(account.id(), clock.instant());
  }

  /**
   * The account, when the password is its own.
   *
   * @throws BadCredentialsException wrong name or password, or the account is disabled: one answer
   *     for all, so that nobody learns which
   * @throws TooManyAttemptsException nothing was looked at
   */
  Account proven(String loginName, String password, String address) {
    throttle.check(loginName, address);
    Account account = accounts.byLoginName(loginName).orElse(null);
    if (!passwords.matches(password, account) || account == null || account.disabled()) {
      throttle.failed(loginName, address);
      log.info("Sign-in refused, from {}", address);
      throw new BadCredentialsException("wrong name or password");
    }
    throttle.succeeded(loginName, address);
    return account;
  }

  @Override
  public boolean supports(Class<?> attempt) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
  }
}
