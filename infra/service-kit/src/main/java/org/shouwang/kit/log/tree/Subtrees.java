package org.shouwang.kit.log.tree;

/** Hashes of complete subtrees, which never change once their leaves are there. */
@FunctionalInterface
public interface Subtrees {
  /**
   * The hash over the leaves from {@code index << level}, {@code 1 << level} of them.
   *
   * @throws IllegalStateException where not all of them are there
   */
  byte[] hash(int level, long index);
}
