package org.shouwang.kit.domain;

/** A rule refused a command. Nothing was recorded; the same command may succeed later. */
public final class Rejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Rejection rejection;

  public Rejected(Rejection rejection) {
    // An expected answer, not a fault: no stack trace.
    super(rejection.context() + ": " + rejection.name(), null, false, false);
    this.rejection = rejection;
  }

  public Rejection rejection() {
    return rejection;
  }
}
