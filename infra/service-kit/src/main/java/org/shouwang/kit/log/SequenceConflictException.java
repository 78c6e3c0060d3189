package org.shouwang.kit.log;

import org.jspecify.annotations.Nullable;

/**
 * Another commit holds one of this commit's {@code aggregate:sequence} keys; nothing was appended.
 */
public final class SequenceConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SequenceConflictException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
