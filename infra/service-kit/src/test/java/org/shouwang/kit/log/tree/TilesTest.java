package org.shouwang.kit.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TilesTest {
  /** More than two heights of full tiles. */
  private static final int LEAVES = 2 * 256 + 37;

  private final List<byte[]> hashes = hashes();
  private final Map<TileId, byte[]> stored = new HashMap<>();
  private int reads;

  private static List<byte[]> hashes() {
    List<byte[]> hashes = new ArrayList<>();
    for (int i = 0; i < LEAVES; i++) {
      hashes.add(TreeHash.leaf(new byte[] {(byte) (i >> 8), (byte) i}));
    }
    return hashes;
  }

  private static byte[] definition(List<byte[]> hashes) {
    if (hashes.size() == 1) {
      return hashes.getFirst();
    }
    int k = Integer.highestOneBit(hashes.size() - 1);
    return TreeHash.node(
        definition(hashes.subList(0, k)), definition(hashes.subList(k, hashes.size())));
  }

  private Map<TileId, byte[]> load(Collection<TileId> wanted) {
    reads++;
    Map<TileId, byte[]> found = new HashMap<>();
    wanted.stream().filter(stored::containsKey).forEach(id -> found.put(id, stored.get(id)));
    return found;
  }

  @Test
  void everySizeHasTheRootOfItsLeavesThoughTheTreeGrewInSteps() {
    TreeBuilder builder = new TreeBuilder();
    for (int size = 1; size <= LEAVES; size++) {
      builder.add(hashes.get(size - 1));
      if (size % 7 == 0) {
        continue; // several leaves at once
      }
      stored.putAll(builder.changed());
      long now = size;
      byte[] root = Tiles.ask(this::load, tree -> tree.root(now));
      assertThat(root).isEqualTo(definition(hashes.subList(0, size)));
    }
  }

  @Test
  void aTreeIsTakenUpAtAnySizeWhateverWasStoredBeyondIt() {
    TreeBuilder whole = new TreeBuilder();
    hashes.forEach(whole::add);
    stored.putAll(whole.changed());
    Map<TileId, byte[]> expected = Map.copyOf(stored);
    for (int size = 0; size <= LEAVES; size++) {
      TreeBuilder resumed = TreeBuilder.resume(size, load(TreeBuilder.frontier(size)));
      assertThat(resumed.size()).isEqualTo(size);
      hashes.subList(size, LEAVES).forEach(resumed::add);
      resumed.changed().forEach((id, tile) -> assertThat(tile).isEqualTo(expected.get(id)));
      assertThat(resumed.size()).isEqualTo(LEAVES);
    }
  }

  @Test
  void manyProofsCostOneRead() {
    TreeBuilder builder = new TreeBuilder();
    hashes.forEach(builder::add);
    stored.putAll(builder.changed());
    byte[] root = definition(hashes);
    List<List<byte[]>> paths =
        Tiles.ask(
            this::load,
            tree -> {
              List<List<byte[]>> all = new ArrayList<>();
              for (int leaf = 0; leaf < LEAVES; leaf += 5) {
                all.add(tree.inclusion(leaf, LEAVES));
              }
              return all;
            });
    assertThat(reads).isEqualTo(1);
    for (int i = 0; i < paths.size(); i++) {
      assertThat(Proofs.root(hashes.get(i * 5), i * 5L, LEAVES, paths.get(i)))
          .hasValueSatisfying(found -> assertThat(found).isEqualTo(root));
    }
  }

  @Test
  void aTileThatIsMissingIsNoProof() {
    TreeBuilder builder = new TreeBuilder();
    hashes.forEach(builder::add);
    stored.putAll(builder.changed());
    stored.remove(new TileId(1, 0));
    assertThatThrownBy(() -> Tiles.ask(this::load, tree -> tree.inclusion(0, LEAVES)))
        .isInstanceOf(IllegalStateException.class);
    stored.remove(new TileId(0, LEAVES / Tiles.WIDTH));
    assertThatThrownBy(() -> TreeBuilder.resume(LEAVES, load(TreeBuilder.frontier(LEAVES))))
        .isInstanceOf(IllegalStateException.class);
  }
}
