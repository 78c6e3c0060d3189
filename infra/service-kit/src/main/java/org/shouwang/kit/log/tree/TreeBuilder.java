package org.shouwang.kit.log.tree;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets a tree grow leaf by leaf, and says which tiles changed. Holds one tile per height, whatever
 * the size. Not thread-safe.
 */
final class TreeBuilder {
  private final List<Growing> heights = new ArrayList<>();
  private final Map<TileId, byte[]> full = new LinkedHashMap<>();
  private long size;

  /** The last tile of its height, not full yet. */
  private static final class Growing {
    private final ByteArrayOutputStream hashes = new ByteArrayOutputStream();
    private long index;
    private boolean changed;
  }

  /** How many leaves there are. */
  long size() {
    return size;
  }

  /**
   * Goes on with a tree that has leaves already.
   *
   * @param leaves how many
   * @param tiles its tiles; what they hold beyond that size is left out
   */
  static TreeBuilder resume(long leaves, Map<TileId, byte[]> tiles) {
    TreeBuilder builder = new TreeBuilder();
    builder.size = leaves;
    long hashes = leaves;
    for (int height = 0; hashes > 0; height++) {
      Growing last = builder.at(height);
      last.index = hashes / Tiles.WIDTH;
      int rest = (int) (hashes % Tiles.WIDTH) * TreeHash.BYTES;
      if (rest > 0) {
        byte[] tile = tiles.getOrDefault(new TileId(height, last.index), new byte[0]);
        if (tile.length < rest) {
          throw new IllegalStateException(
              "tile %d of height %d is missing".formatted(last.index, height));
        }
        last.hashes.write(tile, 0, rest);
      }
      hashes /= Tiles.WIDTH;
    }
    return builder;
  }

  /** The tiles that {@link #resume} needs. */
  static List<TileId> frontier(long leaves) {
    List<TileId> frontier = new ArrayList<>();
    long hashes = leaves;
    for (int height = 0; hashes > 0; height++) {
      if (hashes % Tiles.WIDTH > 0) {
        frontier.add(new TileId(height, hashes / Tiles.WIDTH));
      }
      hashes /= Tiles.WIDTH;
    }
    return frontier;
  }

  /** Adds a leaf. */
  void add(byte[] leafHash) {
    size++;
    add(0, leafHash);
  }

  private void add(int height, byte[] hash) {
    Growing last = at(height);
    last.hashes.writeBytes(hash);
    last.changed = true;
    if (last.hashes.size() == Tiles.WIDTH * TreeHash.BYTES) {
      byte[] tile = last.hashes.toByteArray();
      full.put(new TileId(height, last.index), tile);
      last.hashes.reset();
      last.changed = false;
      last.index++;
      add(height + 1, Tiles.root(tile));
    }
  }

  private Growing at(int height) {
    while (heights.size() <= height) {
      heights.add(new Growing());
    }
    return heights.get(height);
  }

  /** The tiles that changed since this was last asked, to be stored whole. */
  Map<TileId, byte[]> changed() {
    Map<TileId, byte[]> changed = new LinkedHashMap<>(full);
    full.clear();
    for (int height = 0; height < heights.size(); height++) {
      Growing last = heights.get(height);
      if (last.changed) {
        changed.put(new TileId(height, last.index), last.hashes.toByteArray());
        last.changed = false;
      }
    }
    return changed;
  }
}
