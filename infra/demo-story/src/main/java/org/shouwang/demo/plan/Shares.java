package org.shouwang.demo.plan;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Whole shares of a whole sum. */
final class Shares {
  private Shares() {}

  /** Splits a total by weights; the shares add up exactly (largest remainders get the rest). */
  static int[] of(int total, double[] weights) {
    double sum = IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).sum();
    int[] shares = new int[weights.length];
    double[] remainders = new double[weights.length];
    int given = 0;
    for (int i = 0; i < weights.length; i++) {
      double exact = total * weights[i] / sum;
      shares[i] = (int) exact;
      remainders[i] = exact - shares[i];
      given += shares[i];
    }
    List<Integer> neediest =
        IntStream.range(0, weights.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -remainders[i]))
            .toList();
    for (int i = 0; i < total - given; i++) {
      shares[neediest.get(i)]++;
    }
    return shares;
  }
}
