package org.shouwang.kit.projection;

/** A rebuild gave up; what served before still does. */
final class RebuildFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RebuildFailedException(String message) {
    super(message);
  }
}
