package org.shouwang.kit.log.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Roots and proofs of a tree, from the hashes of its complete subtrees; each takes as many of them
 * as the tree is high. Commit {@code n} is leaf {@code n - 1}.
 */
public final class MerkleTree {
  private final Subtrees subtrees;

  /** Over some subtrees. */
  public MerkleTree(Subtrees subtrees) {
    this.subtrees = subtrees;
  }

  /**
   * The root over the first leaves.
   *
   * @param size how many, 0 or more
   */
  public byte[] root(long size) {
    return size == 0 ? TreeHash.empty() : hash(0, size);
  }

  /** The hash of one leaf. */
  public byte[] leaf(long leaf) {
    return subtrees.hash(0, leaf);
  }

  /**
   * What shows that a leaf is in a tree, from the leaf upwards (RFC 9162 section 2.1.3.1).
   *
   * @throws IllegalArgumentException where the leaf is not in it
   */
  public List<byte[]> inclusion(long leaf, long size) {
    if (leaf < 0 || leaf >= size) {
      throw new IllegalArgumentException("a tree of size " + size + " has no leaf " + leaf);
    }
    List<byte[]> path = new ArrayList<>();
    long from = 0;
    long end = size;
    while (end - from > 1) {
      long middle = from + left(end - from);
      if (leaf < middle) {
        path.addFirst(hash(middle, end));
        end = middle;
      } else {
        path.addFirst(hash(from, middle));
        from = middle;
      }
    }
    return path;
  }

  /**
   * What shows that a tree only grew since it had a smaller size (RFC 9162 section 2.1.4.1).
   *
   * @throws IllegalArgumentException unless {@code 0 < smaller <= size}
   */
  public List<byte[]> consistency(long smaller, long size) {
    if (smaller <= 0 || smaller > size) {
      throw new IllegalArgumentException(
          "a tree of size " + size + " did not grow from size " + smaller);
    }
    List<byte[]> path = new ArrayList<>();
    long from = 0;
    long end = size;
    boolean known = true; // whoever asks has the root of what is left of the smaller tree
    long rest = smaller;
    while (rest != end - from) {
      long half = left(end - from);
      if (rest <= half) {
        path.addFirst(hash(from + half, end));
        end = from + half;
      } else {
        path.addFirst(hash(from, from + half));
        from += half;
        rest -= half;
        known = false;
      }
    }
    if (!known) {
      path.addFirst(hash(from, end));
    }
    return path;
  }

  /** The hash over the leaves of a range that is a whole subtree of some tree. */
  private byte[] hash(long from, long end) {
    long size = end - from;
    if (Long.bitCount(size) == 1) {
      int level = Long.numberOfTrailingZeros(size);
      return subtrees.hash(level, from >> level);
    }
    long middle = from + left(size);
    return TreeHash.node(hash(from, middle), hash(middle, end));
  }

  /** How many leaves the left part of a tree has: the largest power of two below its size. */
  static long left(long size) {
    return Long.highestOneBit(size - 1);
  }
}
