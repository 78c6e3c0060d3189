package org.shouwang.training.domain;

import org.shouwang.kit.domain.Rejected;

/** How a rule refuses. */
final class Rules {
  private Rules() {}

  static void require(boolean rule, TrainingRejection otherwise) {
    if (!rule) {
      throw new Rejected(otherwise);
    }
  }
}
