package org.shouwang.kit.command;

/** The same command id is being handled right now. */
public final class CommandInFlightException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CommandInFlightException(String message) {
    super(message);
  }
}
