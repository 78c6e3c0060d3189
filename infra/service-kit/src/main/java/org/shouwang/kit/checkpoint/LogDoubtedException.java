package org.shouwang.kit.checkpoint;

/** The log is not what was signed. */
final class LogDoubtedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LogDoubtedException(String message) {
    super(message);
  }
}
