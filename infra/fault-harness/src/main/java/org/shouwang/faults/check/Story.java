package org.shouwang.faults.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The history of what a violation is about, as the stores hold it.
 *
 * @param aggregates of which it tells
 * @param keys of the clients' commands that made it
 * @param stored a line a commit, log by log, in their order
 */
public record Story(Set<String> aggregates, Set<String> keys, List<String> stored) {
  private static final String HTTP = "http:";

  /** Where nothing is violated, or no aggregate can be blamed. */
  public static Story none() {
    return new Story(Set.of(), Set.of(), List.of());
  }

  static Story of(Violation violation, Collection<Log> logs) {
    Set<String> keys = new TreeSet<>();
    List<String> stored = new ArrayList<>();
    for (Log log : logs) {
      for (Stored.Commit commit : log.commits()) {
        if (commit.aggregates().stream().anyMatch(violation.aggregates()::contains)) {
          stored.add(line(log, commit));
          if (commit.command().startsWith(HTTP)) {
            keys.add(commit.command().substring(commit.command().lastIndexOf(':') + 1));
          }
        }
      }
    }
    return new Story(violation.aggregates(), keys, stored);
  }

  /**
   * Whether a client's line is part of it: it names the aggregate, or asked for one of its commits.
   */
  public boolean tellsOf(String line) {
    return aggregates.stream().anyMatch(line::contains) || keys.stream().anyMatch(line::contains);
  }

  /** No content: what leaked must not leak once more. */
  private static String line(Log log, Stored.Commit commit) {
    return "%s commit %d at %s by %s: %s"
        .formatted(
            log.context(),
            commit.number(),
            Instant.ofEpochMilli(commit.millis("recordedAt")),
            commit.command(),
            commit.events().stream()
                .map(event -> event.aggregate() + ":" + event.sequence() + " " + event.type())
                .collect(Collectors.joining(", ")));
  }
}
