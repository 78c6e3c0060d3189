package org.shouwang.kit.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.log.tree.SignedTree.OtherRootException;

class SignedTreeTest {
  /** Three heights of full tiles, and an end in the middle of one. */
  private static final int LEAVES = 17 * 256 + 37;

  private final List<byte[]> hashes = new ArrayList<>();
  private final Map<TileId, byte[]> stored = new HashMap<>();
  private final List<Integer> reads = new ArrayList<>();
  private final SignedTree tree = new SignedTree(this::load);
  private byte[] root = {};

  @BeforeEach
  void grow() {
    TreeBuilder builder = new TreeBuilder();
    for (int i = 0; i < LEAVES; i++) {
      hashes.add(TreeHash.leaf(new byte[] {(byte) (i >> 8), (byte) i}));
      builder.add(hashes.get(i));
    }
    stored.putAll(builder.changed());
    root = Tiles.ask(this::load, all -> all.root(LEAVES));
    reads.clear();
  }

  private Map<TileId, byte[]> load(Collection<TileId> wanted) {
    reads.add(wanted.size());
    Map<TileId, byte[]> found = new HashMap<>();
    wanted.stream().filter(stored::containsKey).forEach(id -> found.put(id, stored.get(id)));
    return found;
  }

  @Test
  void everyLeafIsTheOneThatWasSignedTheFirstTimeAndEveryLaterTime() {
    List<Leaf> all = leaves(0, 1);
    assertThat(firstOtherwise(tree, all)).isEmpty();
    assertThat(firstOtherwise(tree, all)).isEmpty();
  }

  @Test
  void whatLiesUnderKnownTilesIsShownByItsOwnTileAloneAndAfterwardsWithoutReading() {
    List<Leaf> some = leaves(3, 300);
    assertThat(some).allMatch(leaf -> leaf.index() < 17 * 256);
    assertThat(firstOtherwise(tree, some)).isEmpty();
    List<Leaf> others = leaves(3 + Tiles.WIDTH, 300);
    assertThat(firstOtherwise(tree, others)).isEmpty();
    assertThat(firstOtherwise(tree, others)).isEmpty();
    assertThat(firstOtherwise(tree, some)).isEmpty();
    assertThat(reads).hasSize(4).endsWith(others.size(), 0, 0);
  }

  @Test
  void aTileThatIsNotFullYetIsReadEachTime() {
    List<Leaf> last = leaves(LEAVES - 1, 1);
    assertThat(firstOtherwise(tree, last)).isEmpty();
    assertThat(firstOtherwise(tree, last)).isEmpty();
    assertThat(reads).hasSize(2).last().isNotEqualTo(0);
  }

  @Test
  void namesTheFirstLeafThatIsAnother() {
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      List<Leaf> some = leaves(random.nextInt(50), 1 + random.nextInt(500));
      int wrong = random.nextInt(some.size());
      for (int at : List.of(wrong, Math.min(some.size() - 1, wrong + 2))) {
        some.set(at, new Leaf(some.get(at).index(), TreeHash.leaf(new byte[] {7, 7, 7})));
      }
      assertThat(firstOtherwise(tree, some)).hasValue(wrong);
    }
  }

  @Test
  void aTreeThatWasEditedProvesNothing() {
    for (int height = 0; height < 3; height++) {
      for (boolean known : List.of(false, true)) {
        grow();
        SignedTree fresh = new SignedTree(this::load);
        List<Leaf> some = leaves(1_000, 1);
        if (known) {
          assertThat(firstOtherwise(fresh, some)).isEmpty();
        }
        TileId edited = Tiles.of(height * Tiles.LEVELS, 1_500L >> height * Tiles.LEVELS);
        byte[] tile = stored.get(edited).clone();
        tile[9 * TreeHash.BYTES] ^= 1;
        stored.put(edited, tile);
        if (known) {
          assertThat(firstOtherwise(fresh, some.subList(0, 1_000)))
              .as("what was proved stays proved")
              .isEmpty();
        } else {
          assertThatThrownBy(() -> firstOtherwise(fresh, some))
              .isInstanceOf(OtherRootException.class);
        }
      }
    }
  }

  @Test
  void aLeafThatWasSwappedTogetherWithItsTileProvesNothing() {
    assertThat(firstOtherwise(tree, leaves(1_500 + Tiles.WIDTH, LEAVES))).isEmpty();
    byte[] forged = swap(1_500);

    assertThatThrownBy(() -> firstOtherwise(tree, List.of(new Leaf(1_500, forged))))
        .isInstanceOf(OtherRootException.class);
  }

  @Test
  void aLeafThatWasSwappedTogetherWithItsKnownTileIsAnother() {
    assertThat(firstOtherwise(tree, leaves(1_500, LEAVES))).isEmpty();
    byte[] forged = swap(1_500);

    assertThat(firstOtherwise(tree, List.of(new Leaf(1_500, forged)))).hasValue(0);
  }

  private byte[] swap(int leaf) {
    byte[] forged = TreeHash.leaf(new byte[] {1, 2, 3});
    TileId own = Tiles.of(0, leaf);
    byte[] tile = stored.get(own).clone();
    System.arraycopy(forged, 0, tile, leaf % Tiles.WIDTH * TreeHash.BYTES, forged.length);
    stored.put(own, tile);
    return forged;
  }

  @Test
  void saysThatATileIsMissing() {
    List<Leaf> one = leaves(1_500, LEAVES);
    stored.remove(Tiles.of(0, 1_500));
    assertThatThrownBy(() -> firstOtherwise(tree, one)).isInstanceOf(IllegalStateException.class);
  }

  private record Leaf(long index, byte[] hash) {}

  private OptionalInt firstOtherwise(SignedTree in, List<Leaf> leaves) {
    return in.firstOtherwise(
        leaves.stream().map(Leaf::index).toList(),
        () -> leaves.stream().map(Leaf::hash).toList(),
        LEAVES,
        root);
  }

  private List<Leaf> leaves(int from, int step) {
    List<Leaf> leaves = new ArrayList<>();
    for (int i = from; i < LEAVES; i += step) {
      leaves.add(new Leaf(i, hashes.get(i)));
    }
    return leaves;
  }
}
