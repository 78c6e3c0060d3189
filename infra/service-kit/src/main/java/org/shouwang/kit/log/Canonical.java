package org.shouwang.kit.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Feeds a digest: integers big-endian, texts and bytes behind their length, absent texts as length
 * −1.
 */
final class Canonical {
  private static final int ABSENT = -1;

  private final MessageDigest digest;

  Canonical(String domain) {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
    text(domain);
  }

  void text(@Nullable String text) {
    if (text == null) {
      u32(ABSENT);
    } else {
      bytes(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  void bytes(byte[] bytes) {
    u32(bytes.length);
    raw(bytes);
  }

  void raw(byte[] bytes) {
    digest.update(bytes);
  }

  void instant(Instant instant) {
    u64(instant.toEpochMilli());
  }

  void u8(int value) {
    digest.update((byte) value);
  }

  void u32(int value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      digest.update((byte) (value >>> shift));
    }
  }

  void u64(long value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      digest.update((byte) (value >>> shift));
    }
  }

  byte[] sha256() {
    return digest.digest();
  }
}
