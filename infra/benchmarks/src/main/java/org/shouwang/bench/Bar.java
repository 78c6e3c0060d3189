package org.shouwang.bench;

import java.util.Comparator;

/**
 * A bar: the ratio of the product's figure to that of its limit. Printed, and gating nothing.
 *
 * @param better which side of the threshold is the good one
 * @param threshold the ratio itself
 */
record Bar(Better better, double threshold) {
  enum Better {
    HIGHER,
    LOWER
  }

  static Bar atLeast(double ratio) {
    return new Bar(Better.HIGHER, ratio);
  }

  static Bar atMost(double ratio) {
    return new Bar(Better.LOWER, ratio);
  }

  boolean met(double ratio) {
    return better == Better.HIGHER ? ratio >= threshold : ratio <= threshold;
  }

  /** The worst comes first. */
  Comparator<Double> worstFirst() {
    return better == Better.HIGHER ? Comparator.naturalOrder() : Comparator.reverseOrder();
  }

  @Override
  public String toString() {
    return (better == Better.HIGHER ? "≥ " : "≤ ") + Numbers.text(threshold);
  }
}
