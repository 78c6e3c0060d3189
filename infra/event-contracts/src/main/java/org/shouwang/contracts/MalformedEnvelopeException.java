package org.shouwang.contracts;

/**
 * A record's headers are not those of an event of this platform: one is missing or ill-formed. The
 * receiver parks the record.
 */
public final class MalformedEnvelopeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedEnvelopeException(String message) {
    super(message);
  }

  MalformedEnvelopeException(String message, Throwable cause) {
    super(message, cause);
  }
}
