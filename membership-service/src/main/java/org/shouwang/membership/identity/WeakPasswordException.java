package org.shouwang.membership.identity;

/** The new password does not meet the rules; says which one. */
public final class WeakPasswordException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** The rule that is not met. */
  public enum Rule {
    TOO_SHORT,
    TOO_LONG,
    CONTAINS_LOGIN_NAME,
    TOO_UNIFORM,
    UNCHANGED
  }

  private final Rule rule;

  WeakPasswordException(Rule rule) {
    super("weak password: " + rule);
    this.rule = rule;
  }

  public Rule rule() {
    return rule;
  }
}
