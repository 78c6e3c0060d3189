package org.shouwang.kit.log.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of RFC 9162 section 2.1.1: leaves and nodes are told apart by their first byte. */
public final class TreeHash {
  /** Length of every hash, in bytes. */
  public static final int BYTES = 32;

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private TreeHash() {}

  /** The root of a tree without leaves. */
  public static byte[] empty() {
    return sha256().digest();
  }

  /** A leaf's hash; the entry is a commit's digest. */
  public static byte[] leaf(byte[] entry) {
    MessageDigest sha256 = sha256();
    sha256.update(LEAF);
    return sha256.digest(entry);
  }

  /** The hash of two subtrees together. */
  public static byte[] node(byte[] left, byte[] right) {
    MessageDigest sha256 = sha256();
    sha256.update(NODE);
    sha256.update(left);
    return sha256.digest(right);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
