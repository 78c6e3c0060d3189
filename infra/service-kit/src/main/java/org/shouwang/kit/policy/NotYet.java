package org.shouwang.kit.policy;

/**
 * A policy cannot decide yet, because something that it reads from another view has not arrived.
 * The event, and what follows it in its partition, is handled again a little later.
 */
public final class NotYet extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Waits for something, named for people. */
  public NotYet(String forWhat) {
    super(forWhat, null, false, false);
  }
}
