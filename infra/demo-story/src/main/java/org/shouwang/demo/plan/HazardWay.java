package org.shouwang.demo.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One hazard's way (隐患闭环): confirmed, assigned, rectified, accepted.
 *
 * @param confirmer who confirms and assigns
 * @param measure IMMEDIATE or TIME_LIMITED
 * @param dueOn the last day; null where the policy's day holds
 * @param attempts rectifications and what was said about each; the last one is accepted. None while
 *     it is open
 */
public record HazardWay(
    Judge confirmer,
    Instant confirmedAt,
    Instant assignedAt,
    String measure,
    @Nullable LocalDate dueOn,
    List<Attempt> attempts) {
  public HazardWay {
    attempts = List.copyOf(attempts);
  }

  /** Whether it is signed off (销号) in the end. */
  public boolean closes() {
    return !attempts.isEmpty();
  }

  /**
   * One rectification and the answer to it.
   *
   * @param rejectedBecause why it did not suffice; null where it was accepted
   */
  public record Attempt(
      Instant rectifiedAt, Judge judge, Instant judgedAt, @Nullable String rejectedBecause) {}
}
