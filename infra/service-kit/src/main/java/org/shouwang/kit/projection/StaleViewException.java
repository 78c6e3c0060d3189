package org.shouwang.kit.projection;

/**
 * Another instance is ahead of this one's memory, which is dropped; work goes on from the store.
 */
final class StaleViewException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StaleViewException(String message) {
    super(message);
  }
}
