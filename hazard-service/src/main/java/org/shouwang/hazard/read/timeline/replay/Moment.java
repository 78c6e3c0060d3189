package org.shouwang.hazard.read.timeline.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.read.timeline.TimelineStep;
import org.shouwang.kit.problem.ProblemException;

/**
 * A place on both axes of time: what had happened by then, and what was known by then. What none of
 * the three names is everything.
 *
 * @param asOf what had happened by this instant ({@code occurredAt}), inclusive
 * @param knownAt what had been recorded by this instant ({@code recordedAt}), inclusive
 * @param commit what the log held up to this commit, inclusive
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Moment(@Nullable Instant asOf, @Nullable Instant knownAt, @Nullable Long commit) {

  /**
   * A moment from query parameters.
   *
   * @param prefix of the parameters' names
   * @throws ProblemException 422 where one cannot be read
   */
  static Moment parse(
      String prefix, @Nullable String asOf, @Nullable String knownAt, @Nullable String commit) {
    return new Moment(
        instant(name(prefix, "asOf"), asOf),
        instant(name(prefix, "knownAt"), knownAt),
        number(name(prefix, "commit"), commit));
  }

  /** Whether anything was named. */
  boolean named() {
    return asOf != null || knownAt != null || commit != null;
  }

  /** Whether a step lies before or at this moment. */
  boolean holds(TimelineStep step) {
    return (asOf == null || !step.occurredAt().isAfter(asOf))
        && (knownAt == null || !step.recordedAt().isAfter(knownAt))
        && (commit == null || step.commit() <= commit);
  }

  private static @Nullable Instant instant(String name, @Nullable String asked) {
    if (asked == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(asked).toInstant();
    } catch (DateTimeException e) {
      throw ProblemException.invalidQuery(
          name,
          "须为带时区的时刻，例如 2026-06-30T16:00:00Z。",
          "An instant with its offset, for example 2026-06-30T16:00:00Z.");
    }
  }

  private static @Nullable Long number(String name, @Nullable String asked) {
    if (asked == null) {
      return null;
    }
    try {
      long number = Long.parseLong(asked);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // answered below, like a negative one
    }
    throw ProblemException.invalidQuery(
        name, "须为提交号，从 0 起的整数。", "The number of a commit: a whole number from 0.");
  }

  private static String name(String prefix, String of) {
    return prefix.isEmpty() ? of : prefix + Character.toUpperCase(of.charAt(0)) + of.substring(1);
  }
}
