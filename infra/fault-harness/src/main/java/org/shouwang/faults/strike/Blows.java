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
  private static final String LATE = ", when the load was over";

  public Blows {
    fallen = List.copyOf(fallen);
    missed = List.copyOf(missed);
  }

  /** Of a seed that strikes nothing. */
  public static Blows none() {
    return new Blows(List.of(), List.of());
  }

  /** In words, a strike that came when the load that it was meant for had ended. */
  static String late(String strike) {
    return strike + LATE;
  }

  private long late() {
    return fallen.stream().filter(strike -> strike.endsWith(LATE)).count();
  }

  /** How many there should have been. */
  public int meant() {
    return fallen.size() + missed.size();
  }

  /** Whether it was to strike and never struck in time: what held then held without the fault. */
  public boolean noneInTime() {
    return meant() > 0 && late() == fallen.size();
  }

  /** All of it, in words. */
  public List<String> told() {
    List<String> told = new ArrayList<>(fallen);
    missed.forEach(miss -> told.add("MISSED " + miss));
    return told;
  }

  @Override
  public String toString() {
    String fell = missed.isEmpty() ? "" + meant() : fallen.size() + " of " + meant();
    return late() == 0 ? fell : "%s (%d late)".formatted(fell, late());
  }
}
