package org.shouwang.kit.log.tree;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Holds leaves against a signed root, many with one read. Nobody believes the tree in the store: a
 * leaf's path must lead to the root. A tile that lay on such a path is known from then on, for a
 * full tile never changes and neither does what was signed: the leaves of a known tile are shown by
 * it, and the leaves below a known tile by their own alone.
 */
public final class SignedTree {
  /** Of each kind; a tile takes half a kilobyte. */
  private static final int REMEMBERED = 32_768;

  private static final int LEAVES_UNDER = Tiles.WIDTH * Tiles.WIDTH;

  private final Function<Collection<TileId>, Map<TileId, byte[]>> load;

  /** By their number: tiles of leaves, as whoever reads a history again and again needs them. */
  private final Cache<Long, byte[]> leafTiles =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  /** By their number: the tiles above those. */
  private final Cache<Long, byte[]> upperTiles =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  /** Over a stored tree. */
  public SignedTree(TreeStore store) {
    this(store::load);
  }

  /**
   * Over tiles.
   *
   * @param load finds them; those that do not exist are absent
   */
  SignedTree(Function<Collection<TileId>, Map<TileId, byte[]>> load) {
    this.load = load;
  }

  /**
   * A leaf as it is now.
   *
   * @param index from 0
   * @param hash of the leaf
   */
  private record Leaf(long index, byte[] hash) {}

  /**
   * Which of some leaves is the first that is not the one that was signed.
   *
   * @param indices of the leaves, from 0
   * @param hashes of the leaves as they are now, in the same order; asked for when the tiles have
   *     been read, so that they may be computed meanwhile
   * @param size of the signed tree
   * @throws OtherRootException where the stored tree does not lead to the root, so that nothing can
   *     be said
   * @throws IllegalStateException where a tile is missing, so that nothing can be said yet
   */
  public OptionalInt firstOtherwise(
      List<Long> indices, Supplier<List<byte[]>> hashes, long size, byte[] root) {
    // Asked for once: what is known may be forgotten meanwhile.
    Map<Long, byte[]> own = known(leafTiles, indices, Tiles.WIDTH);
    Map<Long, byte[]> above = known(upperTiles, indices, LEAVES_UNDER);
    Map<TileId, byte[]> tiles = load.apply(wanted(indices, own.keySet(), above.keySet(), size));
    MerkleTree tree = tree(tiles);
    List<byte[]> found = hashes.get();
    Map<Long, byte[]> roots = new HashMap<>();
    for (int i = 0; i < indices.size(); i++) {
      Leaf leaf = new Leaf(indices.get(i), found.get(i));
      byte[] mine = own.get(leaf.index() / Tiles.WIDTH);
      byte[] over = above.get(leaf.index() / LEAVES_UNDER);
      boolean same;
      if (mine != null) {
        same = isAt(mine, leaf.index(), leaf.hash());
      } else if (over != null) {
        same = isIn(leaf, tiles, over, roots);
      } else {
        same = isUnder(leaf, tree, size, root) && remember(leaf, tiles, size);
      }
      if (!same) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private static Map<Long, byte[]> known(Cache<Long, byte[]> tiles, List<Long> leaves, int under) {
    Map<Long, byte[]> found = new HashMap<>();
    for (long leaf : leaves) {
      byte[] tile = tiles.getIfPresent(leaf / under);
      if (tile != null) {
        found.put(leaf / under, tile);
      }
    }
    return found;
  }

  private static Set<TileId> wanted(List<Long> indices, Set<Long> own, Set<Long> above, long size) {
    Set<TileId> wanted = new HashSet<>();
    byte[] nothing = new byte[TreeHash.BYTES];
    MerkleTree asking =
        new MerkleTree(
            (level, index) -> {
              wanted.add(Tiles.of(level, index));
              return nothing;
            });
    for (long index : indices) {
      if (own.contains(index / Tiles.WIDTH)) {
        continue;
      }
      wanted.add(Tiles.of(0, index));
      if (!above.contains(index / LEAVES_UNDER)) {
        List<byte[]> unused = asking.inclusion(index, size);
      }
    }
    return wanted;
  }

  private static MerkleTree tree(Map<TileId, byte[]> tiles) {
    return new MerkleTree(
        (level, index) ->
            Tiles.hash(tiles.getOrDefault(Tiles.of(level, index), new byte[0]), level, index));
  }

  private static TileId tileOf(Leaf leaf) {
    return Tiles.of(0, leaf.index());
  }

  /** Whether a leaf is in its tile, and that in the known one above. */
  private boolean isIn(
      Leaf leaf, Map<TileId, byte[]> tiles, byte[] above, Map<Long, byte[]> roots) {
    TileId id = tileOf(leaf);
    byte[] tile = tiles.getOrDefault(id, new byte[0]);
    if (!isFull(tile)) {
      throw new IllegalStateException("the tile of leaf %d is missing".formatted(leaf.index()));
    }
    if (!isAt(above, id.index(), roots.computeIfAbsent(id.index(), unused -> Tiles.root(tile)))) {
      throw new OtherRootException(leaf);
    }
    leafTiles.put(id.index(), tile);
    return isAt(tile, leaf.index(), leaf.hash());
  }

  private static boolean isUnder(Leaf leaf, MerkleTree tree, long size, byte[] root) {
    List<byte[]> path = tree.inclusion(leaf.index(), size);
    if (leadsTo(root, leaf.hash(), leaf.index(), size, path)) {
      return true;
    }
    if (leadsTo(root, tree.leaf(leaf.index()), leaf.index(), size, path)) {
      return false;
    }
    throw new OtherRootException(leaf);
  }

  private static boolean leadsTo(
      byte[] root, byte[] leafHash, long index, long size, List<byte[]> path) {
    Optional<byte[]> reached = Proofs.root(leafHash, index, size, path);
    return reached.isPresent() && Arrays.equals(reached.get(), root);
  }

  /**
   * The path that led to the root was made of all hashes of the leaf's own tile but the leaf's, and
   * of all hashes of the tile above but one, the root of the own tile; these two are compared here.
   */
  private boolean remember(Leaf leaf, Map<TileId, byte[]> tiles, long size) {
    long number = leaf.index() / LEAVES_UNDER;
    byte[] above = tiles.getOrDefault(new TileId(1, number), new byte[0]);
    byte[] own = tiles.getOrDefault(tileOf(leaf), new byte[0]);
    if ((tileOf(leaf).index() + 1) * Tiles.WIDTH > size
        || !isFull(own)
        || !isAt(own, leaf.index(), leaf.hash())) {
      return true;
    }
    leafTiles.put(tileOf(leaf).index(), own);
    if ((number + 1) * LEAVES_UNDER <= size
        && isFull(above)
        && isAt(above, tileOf(leaf).index(), Tiles.root(own))) {
      upperTiles.put(number, above);
    }
    return true;
  }

  private static boolean isFull(byte[] tile) {
    return tile.length == Tiles.WIDTH * TreeHash.BYTES;
  }

  private static boolean isAt(byte[] tile, long index, byte[] hash) {
    int from = (int) (index % Tiles.WIDTH) * TreeHash.BYTES;
    int end = from + TreeHash.BYTES;
    return end <= tile.length && Arrays.equals(tile, from, end, hash, 0, hash.length);
  }

  /** The tree is not the one that was signed. */
  public static final class OtherRootException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OtherRootException(Leaf leaf) {
      super("what is stored of leaf " + leaf.index() + " does not lead to the signed root");
    }
  }
}
