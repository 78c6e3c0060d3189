package org.shouwang.demo.client;

/** The platform did not answer in time, however often it was asked. */
public final class UnreachableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreachableException(String message, Throwable cause) {
    super(message, cause);
  }
}
