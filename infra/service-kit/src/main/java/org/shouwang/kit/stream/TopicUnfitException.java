package org.shouwang.kit.stream;

/** A topic is not laid out as the log needs it; somebody must put that right. */
public final class TopicUnfitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TopicUnfitException(String message) {
    super(message);
  }
}
