package org.shouwang.kit.command;

/** The command id was used before with another body. */
public final class CommandKeyReusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CommandKeyReusedException(String message) {
    super(message);
  }
}
