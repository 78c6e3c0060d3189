package org.shouwang.membership.identity;

/** Another account has this login name. */
public final class LoginNameTakenException extends RuntimeException {

  private static final long serialVersionUID = 1;

  LoginNameTakenException() {
    super("the login name is taken");
  }
}
