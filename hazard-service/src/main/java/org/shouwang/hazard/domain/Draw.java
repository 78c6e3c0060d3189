package org.shouwang.hazard.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * 抽签 by SHA-256: the same lot for the same words on whatever instance and however often it is
 * drawn, so that whoever knows the seed can draw again; without it nobody can tell the lot
 * beforehand.
 */
final class Draw {
  private Draw() {}

  /** A lot from 0 to below {@code of}, each as likely as any other. */
  static int lot(String words, int of) {
    long first = ByteBuffer.wrap(sha256(words)).getInt() & 0xffff_ffffL;
    return (int) (first * of >>> Integer.SIZE);
  }

  private static byte[] sha256(String words) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
