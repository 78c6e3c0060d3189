package org.shouwang.secrets;

import org.jspecify.annotations.Nullable;

/** Sealed bytes that do not open: another key, purpose or context, or changed since. */
public final class BrokenSealException extends RuntimeException {

  private static final long serialVersionUID = 1;

  BrokenSealException(@Nullable Throwable cause) {
    super("Sealed bytes do not open with this installation's master key", cause);
  }
}
