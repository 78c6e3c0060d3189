package org.shouwang.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedTest {
  /** The leaves of the reference test of Certificate Transparency (its tree of eight). */
  private static final List<String> ENTRIES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  @Test
  void computesTheRootOfTheReferenceTrees() {
    List<byte[]> leaves = new ArrayList<>();
    ENTRIES.forEach(entry -> leaves.add(Signed.leaf(HexFormat.of().parseHex(entry))));
    assertThat(root(leaves, 1))
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    assertThat(root(leaves, 2))
        .isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
    assertThat(root(leaves, 3))
        .isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
    assertThat(root(leaves, 8))
        .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
  }

  private static String root(List<byte[]> leaves, int size) {
    return HexFormat.of().formatHex(Signed.root(leaves.subList(0, size)));
  }
}
