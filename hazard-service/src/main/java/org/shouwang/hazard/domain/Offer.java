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
   * @param blurred whether it is less sharp than the policy asks for
   */
  public record Offered(Evidence evidence, boolean servedElsewhere, boolean blurred) {
    /** Sharp enough. */
    public Offered(Evidence evidence, boolean servedElsewhere) {
      this(evidence, servedElsewhere, false);
    }
  }

  /** The pictures that show little, by SHA-256. */
  List<String> blurred() {
    return items.stream().filter(Offered::blurred).map(item -> item.evidence().sha256()).toList();
  }
}
