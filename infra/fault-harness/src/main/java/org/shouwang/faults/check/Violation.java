package org.shouwang.faults.check;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An invariant that does not hold.
 *
 * @param invariant its number in the list of invariants, 1 to 10
 * @param subject what it is about, in words: an aggregate, a command, a commit, a route
 * @param what in words
 * @param aggregates whose history tells more; none where no aggregate can be blamed
 */
public record Violation(int invariant, String subject, String what, Set<String> aggregates) {
  /** The form that ids of aggregates have. */
  private static final Pattern ID = Pattern.compile("\\b[a-z]+-[0-9a-z]{26}\\b");

  public Violation {
    aggregates = Set.copyOf(aggregates);
  }

  /** About the aggregates that its subject names, if any. */
  public Violation(int invariant, String subject, String what) {
    this(
        invariant,
        subject,
        what,
        ID.matcher(subject).results().map(MatchResult::group).collect(Collectors.toSet()));
  }

  /** Whether no waiting mends it: what happened twice, was shown to others or got out. */
  public boolean stays() {
    return invariant == 2 || invariant == 7 || invariant == 8;
  }

  @Override
  public String toString() {
    return "I" + invariant + " " + subject + ": " + what;
  }
}
