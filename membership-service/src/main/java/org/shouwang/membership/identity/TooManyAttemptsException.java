package org.shouwang.membership.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords; says how long to wait. */
final class TooManyAttemptsException extends AuthenticationException {

  private static final long serialVersionUID = 1;

  private final Duration wait;

  TooManyAttemptsException(Duration wait) {
    super("too many attempts");
    this.wait = wait;
  }

  /** In whole seconds, at least one: the value of {@code Retry-After}. */
  int seconds() {
    return (int) Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
