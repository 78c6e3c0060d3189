package org.shouwang.faults.strike;

import java.util.ArrayList;
import java.util.List;

/**
 * What a seed meant to do to the platform, strike by strike: what fell, and what never came to pass
 * and so says nothing.
 *
 * @param fallen strikes that happened, in words
 * @param missed strikes that did not, with the reason
 */
public record Blows(List<String> fallen, List<String> missed) {
  public Blows {
    fallen = List.copyOf(fallen);
    missed = List.copyOf(missed);
  }

  /** Of a seed that strikes nothing. */
  public static Blows none() {
    return new Blows(List.of(), List.of());
  }

  /** How many there should have been. */
  public int meant() {
    return fallen.size() + missed.size();
  }

  /** Whether it was to strike and never did: whatever held then held without the fault. */
  public boolean allMissed() {
    return fallen.isEmpty() && !missed.isEmpty();
  }

  /** All of it, in words. */
  public List<String> told() {
    List<String> told = new ArrayList<>(fallen);
    missed.forEach(miss -> told.add("MISSED " + miss));
    return told;
  }

  @Override
  public String toString() {
    return missed.isEmpty() ? Integer.toString(meant()) : fallen.size() + " of " + meant();
  }
}
