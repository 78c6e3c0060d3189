package org.shouwang.gateway.problem;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request body turned out to be longer than its route allows. */
public final class BodyTooLargeException extends IOException {

  private static final long serialVersionUID = 1;

  public BodyTooLargeException() {
    super("request body too large");
  }

  /** Whether that is why something failed. */
  public static boolean isCauseOf(@Nullable Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof BodyTooLargeException) {
        return true;
      }
    }
    return false;
  }
}
