package org.shouwang.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoopbackTest {
  @Test
  void namesNoPortTwiceThoughNobodyListensYet() {
    Set<Integer> named = new HashSet<>();
    int all = 0;
    for (int count = 1; all < 3_000; count = count % 7 + 1) {
      int first = Loopback.freePorts(count);
      IntStream.range(first, first + count).forEach(named::add);
      all += count;
    }
    assertThat(named).hasSize(all).allSatisfy(port -> assertThat(port).isBetween(12_000, 32_000));
  }
}
