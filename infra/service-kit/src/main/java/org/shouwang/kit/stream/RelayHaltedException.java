package org.shouwang.kit.stream;

/** Log and topic do not fit each other; going on would make it worse. */
final class RelayHaltedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final RelayStatus.State state;

  RelayHaltedException(RelayStatus.State state, String message) {
    super(message);
    this.state = state;
  }

  RelayStatus.State state() {
    return state;
  }
}
