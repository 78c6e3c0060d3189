package org.shouwang.kit.log.tree;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The tree as it is kept: in tiles of {@value #WIDTH} hashes. A tile's hashes are the roots of the
 * tiles below it, so every {@value #LEVELS}th level of the tree is stored and the levels between
 * are computed. A full tile never changes.
 */
final class Tiles {
  /** Levels of the tree in one tile. */
  static final int LEVELS = 4;

  /** Hashes in a full tile. */
  static final int WIDTH = 1 << LEVELS;

  private Tiles() {}

  /** The tile that a subtree's hash is in, or is computed from. */
  static TileId of(int level, long index) {
    return new TileId(level / LEVELS, (index << level % LEVELS) / WIDTH);
  }

  /**
   * A subtree's hash from its tile.
   *
   * @throws IllegalStateException where the tile does not reach so far
   */
  static byte[] hash(byte[] tile, int level, long index) {
    int inTile = level % LEVELS;
    int from = (int) ((index << inTile) % WIDTH);
    int end = from + (1 << inTile);
    if (tile.length < end * TreeHash.BYTES) {
      throw new IllegalStateException(
          "the tile of subtree %d at level %d is not that full".formatted(index, level));
    }
    return root(tile, from, end);
  }

  /** The hash of a full tile. */
  static byte[] root(byte[] tile) {
    return root(tile, 0, WIDTH);
  }

  private static byte[] root(byte[] tile, int from, int end) {
    if (end - from == 1) {
      return Arrays.copyOfRange(tile, from * TreeHash.BYTES, end * TreeHash.BYTES);
    }
    int middle = (from + end) / 2;
    return TreeHash.node(root(tile, from, middle), root(tile, middle, end));
  }

  /**
   * Answers what needs subtrees with one read of all the tiles that it needs: the question is put
   * twice, once to find out what it asks for.
   *
   * @param load finds tiles; those that do not exist are absent
   */
  static <T> T ask(
      Function<Collection<TileId>, Map<TileId, byte[]>> load, Function<MerkleTree, T> question) {
    Set<TileId> wanted = new HashSet<>();
    byte[] nothing = new byte[TreeHash.BYTES];
    T unused =
        question.apply(
            new MerkleTree(
                (level, index) -> {
                  wanted.add(of(level, index));
                  return nothing;
                }));
    Map<TileId, byte[]> tiles = new HashMap<>(load.apply(List.copyOf(wanted)));
    return question.apply(
        new MerkleTree(
            (level, index) ->
                hash(tiles.getOrDefault(of(level, index), new byte[0]), level, index)));
  }
}
