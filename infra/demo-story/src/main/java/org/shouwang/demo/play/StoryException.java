package org.shouwang.demo.play;

/** The story cannot be played, or did not end as told; the message says why. */
public final class StoryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoryException(String message) {
    super(message);
  }
}
