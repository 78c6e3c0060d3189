package org.shouwang.hazard.domain;

import java.util.HashSet;
import java.util.Set;
import org.shouwang.hazard.domain.HazardEvent.EvidenceAttached;

/**
 * The evidence that was attached to a hazard so far, by its {@link Evidence#marks}.
 *
 * @param after with the rectifications of this cycle
 * @param others with anything else, and in earlier cycles
 */
record Served(Set<String> after, Set<String> others) {
  static final Served NOTHING = new Served(Set.of(), Set.of());

  Served {
    after = Set.copyOf(after);
    others = Set.copyOf(others);
  }

  Served with(EvidenceAttached event) {
    Set<String> more = new HashSet<>();
    event.items().forEach(item -> more.addAll(item.marks()));
    return event.step() == EvidenceStep.RECTIFICATION
        ? new Served(union(after, more), others)
        : new Served(after, union(others, more));
  }

  /** In the next cycle the pictures of this one are old ones. */
  Served reopened() {
    return new Served(Set.of(), union(others, after));
  }

  boolean before(Evidence evidence) {
    return evidence.marks().stream().anyMatch(others::contains);
  }

  boolean inThisCycle(Evidence evidence) {
    return evidence.marks().stream().anyMatch(after::contains);
  }

  private static Set<String> union(Set<String> some, Set<String> more) {
    Set<String> all = new HashSet<>(some);
    all.addAll(more);
    return all;
  }
}
