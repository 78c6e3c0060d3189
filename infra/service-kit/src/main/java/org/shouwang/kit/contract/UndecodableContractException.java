package org.shouwang.kit.contract;

/** An event's bytes are not what its type and version promise. Park it, alert, never skip it. */
public final class UndecodableContractException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UndecodableContractException(String wireType, Throwable cause) {
    super("undecodable " + wireType + ": " + cause.getMessage(), cause);
  }
}
