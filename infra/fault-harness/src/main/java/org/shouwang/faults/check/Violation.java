package org.shouwang.faults.check;

/**
 * An invariant that does not hold.
 *
 * @param invariant its number in the list of invariants, 1 to 10
 * @param subject the aggregate, or whatever else it is about
 * @param what in words
 */
public record Violation(int invariant, String subject, String what) {
  /** Whether no waiting mends it: what happened twice, was shown to others or got out. */
  public boolean stays() {
    return invariant == 2 || invariant == 7 || invariant == 8;
  }

  @Override
  public String toString() {
    return "I" + invariant + " " + subject + ": " + what;
  }
}
