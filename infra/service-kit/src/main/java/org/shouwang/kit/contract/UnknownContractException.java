package org.shouwang.kit.contract;

/**
 * An event's type or version is not in this build's catalogue, so a newer sender is about. Park it,
 * alert, never skip it.
 */
public final class UnknownContractException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownContractException(String wireType) {
    super("unknown contract event: " + wireType);
  }
}
