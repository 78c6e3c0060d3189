package org.shouwang.training.domain;

import java.time.Instant;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Command;

/** What can be asked of a training file; policies ask, nobody else. */
public sealed interface TrainingFileCommand extends Command {

  /** 入职建档. */
  record OnboardEmployee(String target, Actor by, Instant at, Employee employee)
      implements TrainingFileCommand {}

  /**
   * 学时记入: she attended and passed.
   *
   * @param policy the hours required of every position when she did
   */
  record CreditTraining(
      String target, Actor by, Instant at, String sessionId, int minutes, HoursPolicy policy)
      implements TrainingFileCommand {}

  /** 离职封存. */
  record CloseTrainingFile(String target, Actor by, Instant at) implements TrainingFileCommand {}
}
