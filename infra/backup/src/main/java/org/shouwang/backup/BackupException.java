package org.shouwang.backup;

/** It cannot be done, for a reason that the operator is told. */
final class BackupException extends RuntimeException {
  private static final long serialVersionUID = 1;

  BackupException(String message) {
    super(message);
  }
}
