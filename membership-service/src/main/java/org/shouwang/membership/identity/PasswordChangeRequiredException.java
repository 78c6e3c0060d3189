package org.shouwang.membership.identity;

import org.springframework.security.core.AuthenticationException;

/** The password is right, but was drawn by the platform: its owner has to choose her own first. */
final class PasswordChangeRequiredException extends AuthenticationException {

  private static final long serialVersionUID = 1;

  PasswordChangeRequiredException() {
    super("password change required");
  }
}
