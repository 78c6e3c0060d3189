package org.shouwang.membership.identity;

/** The current password is another one, or there is no such account. */
public final class WrongPasswordException extends RuntimeException {

  private static final long serialVersionUID = 1;

  WrongPasswordException() {
    super("wrong password");
  }
}
