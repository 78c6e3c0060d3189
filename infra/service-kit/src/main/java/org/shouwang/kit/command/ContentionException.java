package org.shouwang.kit.command;

/** Others kept changing the aggregate; the command may be sent again. */
public final class ContentionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ContentionException(String message) {
    super(message);
  }
}
