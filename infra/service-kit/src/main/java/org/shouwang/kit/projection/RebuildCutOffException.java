package org.shouwang.kit.projection;

/** The instance stops, or lost the rebuild's lease; another one takes it up from the beginning. */
final class RebuildCutOffException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RebuildCutOffException() {
    super("cut off");
  }
}
