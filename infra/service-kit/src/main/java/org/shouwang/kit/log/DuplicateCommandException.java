package org.shouwang.kit.log;

import org.jspecify.annotations.Nullable;

/** The command id is already in the log; nothing was appended. */
public final class DuplicateCommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DuplicateCommandException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
