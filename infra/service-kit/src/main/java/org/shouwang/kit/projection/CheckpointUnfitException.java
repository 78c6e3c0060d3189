package org.shouwang.kit.projection;

/** A checkpoint does not fit its topic: what lies there is another history. Rebuild the view. */
final class CheckpointUnfitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CheckpointUnfitException(String message) {
    super(message);
  }
}
