package org.shouwang.training.domain;

import java.time.Instant;
import java.util.Set;
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
   * @param totalMinutes minutes earned so far
   * @param sessions the sessions that earned them, each once
   * @param met whether the requirement was met
   */
  record Open(Employee employee, Instant since, int totalMinutes, Set<String> sessions, boolean met)
      implements TrainingFile {
    public Open {
      sessions = Set.copyOf(sessions);
    }
  }

  /** 离职, an end. */
  record Closed(Employee employee) implements TrainingFile {}
}
