package org.shouwang.demo;

/** The story cannot be played, or did not end as told; the message says why. */
final class StoryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoryException(String message) {
    super(message);
  }
}
