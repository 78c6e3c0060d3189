package org.shouwang.kit.log;

import org.jspecify.annotations.Nullable;

/** Nobody knows whether the commit was appended; the same command id may be sent again. */
public final class OutcomeUnknownException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OutcomeUnknownException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
