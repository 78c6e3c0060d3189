package org.shouwang.verifier;

/** A text is not of the form that it must have; the message names the place. */
final class MalformedException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedException(String message) {
    super(message);
  }
}
