package org.shouwang.hazard.domain;

import java.util.List;

/**
 * The evidence that comes with a step.
 *
 * @param items the photos and documents; may be none
 * @param policy the policy version in force
 */
public record Offer(List<Offered> items, EvidencePolicy policy) {
  public Offer {
    items = List.copyOf(items);
  }

  /**
   * One of them.
   *
   * @param evidence what it is
   * @param servedElsewhere whether another hazard was shown by the same picture
   */
  public record Offered(Evidence evidence, boolean servedElsewhere) {}
}
