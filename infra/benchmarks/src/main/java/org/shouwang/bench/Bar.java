package org.shouwang.bench;

import java.util.Comparator;

/**
 * A bar: the ratio of the product's figure to that of its limit. Printed, and gating nothing.
 *
 * @param better which side of the threshold is the good one
 * @param threshold the ratio itself
 * @param most what the figure itself may be, whatever its limit; infinite where only the ratio
 *     counts
 */
record Bar(Better better, double threshold, double most) {
  enum Better {
    HIGHER,
    LOWER
  }

  static Bar atLeast(double ratio) {
    return new Bar(Better.HIGHER, ratio, Double.POSITIVE_INFINITY);
  }

  static Bar atMost(double ratio) {
    return new Bar(Better.LOWER, ratio, Double.POSITIVE_INFINITY);
  }

  /** And the figure itself no more than this, in its own unit. */
  Bar andAtMost(double figure) {
    return new Bar(better, threshold, figure);
  }

  boolean met(double ratio, double largest) {
    return largest <= most && met(ratio);
  }

  private boolean met(double ratio) {
    return better == Better.HIGHER ? ratio >= threshold : ratio <= threshold;
  }

  /** The worst comes first. */
  Comparator<Double> worstFirst() {
    return better == Better.HIGHER ? Comparator.naturalOrder() : Comparator.reverseOrder();
  }

  @Override
  public String toString() {
    String ratio = (better == Better.HIGHER ? "≥ " : "≤ ") + Numbers.text(threshold);
    return Double.isInfinite(most) ? ratio : ratio + " and figure ≤ " + Numbers.text(most);
  }
}
