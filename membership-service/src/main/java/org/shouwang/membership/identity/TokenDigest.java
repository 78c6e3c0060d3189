package org.shouwang.membership.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What stands in the store in place of a token: {@code sha256:} and its digest. Tokens carry 96 or
 * more random bytes, or a signature, so that a plain digest cannot be turned back.
 */
final class TokenDigest {

  private static final String PREFIX = "sha256:";

  private TokenDigest() {}

  /** Idempotent: the digest of a digest, as read back from the store, is itself. */
  static String of(String token) {
    return token.startsWith(PREFIX) ? token : PREFIX + hex(token);
  }

  /** For a token from outside, which may look like a digest but never counts as one. */
  static String ofForeign(String token) {
    return PREFIX + hex(token);
  }

  private static String hex(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
