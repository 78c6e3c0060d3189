package org.shouwang.kit.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * Identifiers: a typed prefix and 128 bits in lower-case Crockford base 32, for example {@code
 * hz-01j9…}.
 */
public final class Ids {
  private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
  private static final int LENGTH = 26;
  private static final Pattern WELL_FORMED =
      Pattern.compile("[a-z]{2,8}-[0-9abcdefghjkmnpqrstvwxyz]{" + LENGTH + "}");

  private Ids() {}

  /**
   * The id of the thing that a command creates: the same command always names the same thing, so
   * that a retry, on whatever instance, cannot create a second one.
   */
  public static String derive(String prefix, String seed) {
    ByteBuffer digest =
        ByteBuffer.wrap(sha256().digest((prefix + ':' + seed).getBytes(StandardCharsets.UTF_8)));
    return prefix + '-' + base32(digest.getLong(), digest.getLong());
  }

  /** Whether a text has the form of an id with the given prefix. */
  public static boolean wellFormed(String prefix, String id) {
    return id.startsWith(prefix + "-") && WELL_FORMED.matcher(id).matches();
  }

  private static String base32(long high, long low) {
    char[] text = new char[LENGTH];
    long h = high;
    long l = low;
    for (int i = LENGTH - 1; i >= 0; i--) {
      text[i] = ALPHABET[(int) (l & 31)];
      l = (l >>> 5) | (h << 59);
      h >>>= 5;
    }
    return new String(text);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
