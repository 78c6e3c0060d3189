package org.shouwang.training.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.shouwang.kit.domain.Ids;

/** One person's training file (一人一档, 安全生产法 art. 28) in one of its states. */
public sealed interface TrainingFile {

  /** The id of a person's file: she has one. */
  static String idOf(String person) {
    return Ids.derive("trf", person);
  }

  /** She has none yet. */
  record Unopened() implements TrainingFile {}

  /**
   * 在职.
   *
   * @param since when she came
   * @param credits what each session earned, by the session
   * @param met when the requirement of each calendar year was met, of those that were
   */
  record Open(
      Employee employee,
      Instant since,
      Map<String, Credit> credits,
      SortedMap<Integer, Instant> met)
      implements TrainingFile {
    public Open {
      credits = Map.copyOf(credits);
      met = Collections.unmodifiableSortedMap(new TreeMap<>(met));
    }

    Open credited(String session, Credit credit) {
      Map<String, Credit> more = new HashMap<>(credits);
      more.put(session, credit);
      return new Open(employee, since, more, met);
    }

    Open met(int year, Instant at) {
      SortedMap<Integer, Instant> more = new TreeMap<>(met);
      more.put(year, at);
      return new Open(employee, since, credits, more);
    }

    int totalMinutes() {
      return credits.values().stream().mapToInt(Credit::minutes).sum();
    }

    /** When so many minutes had been earned, whatever the order in which they became known. */
    Optional<Reached> reached(int required, Predicate<Credit> counting) {
      List<Credit> inOrder =
          credits.values().stream()
              .filter(counting)
              .sorted(Comparator.comparing(Credit::at))
              .toList();
      int minutes = 0;
      for (Credit credit : inOrder) {
        minutes += credit.minutes();
        if (minutes >= required) {
          return Optional.of(new Reached(credit.at(), minutes));
        }
      }
      return Optional.empty();
    }
  }

  /** What one session earned. */
  record Credit(Instant at, int minutes) {}

  /** When enough was earned, and how much it was. */
  record Reached(Instant at, int minutes) {}

  /** 离职, an end. */
  record Closed(Employee employee) implements TrainingFile {}
}
