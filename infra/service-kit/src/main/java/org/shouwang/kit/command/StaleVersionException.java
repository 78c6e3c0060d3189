package org.shouwang.kit.command;

/** The aggregate is not at the version that the caller expects. */
public final class StaleVersionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StaleVersionException(String message) {
    super(message);
  }
}
