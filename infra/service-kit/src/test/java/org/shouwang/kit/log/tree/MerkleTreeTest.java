package org.shouwang.kit.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleTreeTest {
  private static final int LARGEST = 70;

  private final List<byte[]> entries = entries();
  private final MerkleTree tree =
      new MerkleTree(
          (level, index) -> {
            int from = Math.toIntExact(index << level);
            return definition(entries.subList(from, from + (1 << level)));
          });

  private static List<byte[]> entries() {
    List<byte[]> entries = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < LARGEST; i++) {
      byte[] digest = new byte[32];
      random.nextBytes(digest);
      entries.add(digest);
    }
    return entries;
  }

  /** Word for word what RFC 9162 section 2.1.1 defines. */
  private static byte[] definition(List<byte[]> entries) {
    if (entries.isEmpty()) {
      return TreeHash.empty();
    }
    if (entries.size() == 1) {
      return TreeHash.leaf(entries.getFirst());
    }
    int k = 1;
    while (k * 2 < entries.size()) {
      k *= 2;
    }
    return TreeHash.node(
        definition(entries.subList(0, k)), definition(entries.subList(k, entries.size())));
  }

  /** The entries and roots that the implementations of certificate transparency are tested with. */
  @ParameterizedTest
  @CsvSource({
    "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
  })
  void hashesAsCertificateTransparencyDoes(int size, String root) {
    List<byte[]> known =
        List.of(
                "",
                "00",
                "10",
                "2021",
                "3031",
                "40414243",
                "5051525354555657",
                "606162636465666768696a6b6c6d6e6f")
            .stream()
            .map(HexFormat.of()::parseHex)
            .toList();
    MerkleTree other =
        new MerkleTree(
            (level, index) ->
                definition(known.subList((int) index << level, ((int) index + 1) << level)));
    assertThat(HexFormat.of().formatHex(other.root(size))).isEqualTo(root);
  }

  @Test
  void theRootIsTheDefinitions() {
    for (int size = 0; size <= LARGEST; size++) {
      assertThat(tree.root(size)).isEqualTo(definition(entries.subList(0, size)));
    }
  }

  @Test
  void everyLeafIsProvedInEveryTreeAndInNoOther() {
    for (int size = 1; size <= LARGEST; size++) {
      byte[] root = tree.root(size);
      for (int leaf = 0; leaf < size; leaf++) {
        List<byte[]> path = tree.inclusion(leaf, size);
        byte[] hash = TreeHash.leaf(entries.get(leaf));
        assertThat(Proofs.root(hash, leaf, size, path)).hasValueSatisfying(is(root));
        assertThat(leadsTo(root, TreeHash.leaf(new byte[32]), leaf, size, path)).isFalse();
        assertThat(leadsTo(root, hash, leaf ^ 1, size, path)).isFalse();
        if (!path.isEmpty()) {
          assertThat(leadsTo(root, hash, leaf, size, path.subList(1, path.size()))).isFalse();
          List<byte[]> changed = new ArrayList<>(path);
          changed.set(path.size() / 2, new byte[32]);
          assertThat(leadsTo(root, hash, leaf, size, changed)).isFalse();
        }
        List<byte[]> longer = new ArrayList<>(path);
        longer.add(new byte[32]);
        assertThat(leadsTo(root, hash, leaf, size, longer)).isFalse();
      }
    }
  }

  @Test
  void everyGrowthIsProvedAndNoOther() {
    for (int size = 1; size <= LARGEST; size++) {
      for (int smaller = 1; smaller <= size; smaller++) {
        List<byte[]> path = tree.consistency(smaller, size);
        byte[] before = tree.root(smaller);
        byte[] after = tree.root(size);
        assertThat(Proofs.grew(smaller, before, size, after, path)).isTrue();
        assertThat(Proofs.grew(smaller, new byte[32], size, after, path)).isFalse();
        assertThat(Proofs.grew(smaller, before, size, new byte[32], path)).isFalse();
        List<byte[]> longer = new ArrayList<>(path);
        longer.add(new byte[32]);
        assertThat(Proofs.grew(smaller, before, size, after, longer)).isFalse();
        for (int i = 0; i < path.size(); i++) {
          List<byte[]> changed = new ArrayList<>(path);
          changed.set(i, new byte[32]);
          assertThat(Proofs.grew(smaller, before, size, after, changed)).isFalse();
        }
      }
    }
  }

  @Test
  void whatIsNotInATreeHasNoProof() {
    assertThatThrownBy(() -> tree.inclusion(5, 5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.inclusion(-1, 5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.consistency(6, 5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.consistency(0, 5)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Proofs.root(new byte[32], 5, 5, List.of())).isEmpty();
    assertThat(Proofs.grew(6, new byte[32], 5, new byte[32], List.of())).isFalse();
  }

  private static boolean leadsTo(
      byte[] root, byte[] hash, long leaf, long size, List<byte[]> path) {
    return Proofs.root(hash, leaf, size, path)
        .filter(found -> Arrays.equals(found, root))
        .isPresent();
  }

  private static Consumer<byte[]> is(byte[] expected) {
    return found -> assertThat(found).isEqualTo(expected);
  }
}
