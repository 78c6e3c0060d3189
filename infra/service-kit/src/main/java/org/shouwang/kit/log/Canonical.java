package org.shouwang.kit.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is to be hashed: integers big-endian, texts and bytes behind their length, absent texts as
 * length −1. It is gathered first, for a digest that is fed byte by byte takes longer to be fed
 * than to hash.
 */
final class Canonical {
  private static final int ABSENT = -1;
  private static final int USUAL_LENGTH = 1024;

  private byte[] gathered = new byte[USUAL_LENGTH];
  private int length;

  Canonical(String domain) {
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
    makeRoom(bytes.length);
    System.arraycopy(bytes, 0, gathered, length, bytes.length);
    length += bytes.length;
  }

  void instant(Instant instant) {
    u64(instant.toEpochMilli());
  }

  void u8(int value) {
    makeRoom(1);
    gathered[length++] = (byte) value;
  }

  void u32(int value) {
    makeRoom(Integer.BYTES);
    for (int shift = 24; shift >= 0; shift -= 8) {
      gathered[length++] = (byte) (value >>> shift);
    }
  }

  void u64(long value) {
    makeRoom(Long.BYTES);
    for (int shift = 56; shift >= 0; shift -= 8) {
      gathered[length++] = (byte) (value >>> shift);
    }
  }

  private void makeRoom(int more) {
    int needed = Math.addExact(length, more);
    if (needed > gathered.length) {
      gathered = Arrays.copyOf(gathered, Math.max(needed, 2 * gathered.length));
    }
  }

  byte[] sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(gathered, 0, length);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
