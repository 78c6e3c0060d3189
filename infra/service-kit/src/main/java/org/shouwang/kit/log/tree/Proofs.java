package org.shouwang.kit.log.tree;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Checks what {@link MerkleTree} gives, knowing nothing of the tree but its root. */
public final class Proofs {
  private Proofs() {}

  /**
   * The root that a leaf and its path lead to, empty where the path has a wrong length (RFC 9162
   * section 2.1.3.2).
   */
  public static Optional<byte[]> root(byte[] leafHash, long leaf, long size, List<byte[]> path) {
    if (leaf < 0 || leaf >= size) {
      return Optional.empty();
    }
    long node = leaf;
    long last = size - 1;
    byte[] hash = leafHash;
    for (byte[] sibling : path) {
      if (last == 0) {
        return Optional.empty();
      }
      if ((node & 1) == 1 || node == last) {
        hash = TreeHash.node(sibling, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = TreeHash.node(hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 ? Optional.of(hash) : Optional.empty();
  }

  /** Whether a tree with one root holds exactly what a smaller one with another held, and more. */
  public static boolean grew(
      long smaller, byte[] smallerRoot, long size, byte[] root, List<byte[]> path) {
    if (smaller <= 0 || smaller > size) {
      return false;
    }
    if (smaller == size) {
      return path.isEmpty() && Arrays.equals(smallerRoot, root);
    }
    boolean whole = Long.bitCount(smaller) == 1;
    if (path.isEmpty() && !whole) {
      return false;
    }
    // RFC 9162 section 2.1.4.2: the path leads to both roots.
    long node = smaller - 1;
    long last = size - 1;
    while ((node & 1) == 1) {
      node >>= 1;
      last >>= 1;
    }
    byte[] before = whole ? smallerRoot : path.getFirst();
    byte[] after = before;
    for (byte[] sibling : path.subList(whole ? 0 : 1, path.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        before = TreeHash.node(sibling, before);
        after = TreeHash.node(sibling, after);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        after = TreeHash.node(after, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(before, smallerRoot) && Arrays.equals(after, root);
  }
}
