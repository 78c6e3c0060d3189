package org.shouwang.hazard.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The evidence that comes with a step.
 *
 * @param items the photos and documents; may be none
 * @param missing the SHA-256 of what was named too and is not there, where the step does not wait
 *     for it
 * @param shownBy who shows it, where a policy acts for somebody; null where whoever acts does
 * @param policy the policy version in force
 */
public record Offer(
    List<Offered> items, List<String> missing, @Nullable String shownBy, EvidencePolicy policy) {
  public Offer {
    items = List.copyOf(items);
    missing = List.copyOf(missing);
  }

  /** Of what is there, by whoever acts. */
  public Offer(List<Offered> items, EvidencePolicy policy) {
    this(items, List.of(), null, policy);
  }

  /**
   * One of them.
   *
   * @param evidence what it is
   * @param servedElsewhere whether another hazard was shown by the same picture
   */
  public record Offered(Evidence evidence, boolean servedElsewhere) {}
}
