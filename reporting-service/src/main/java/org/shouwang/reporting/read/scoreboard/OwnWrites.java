package org.shouwang.reporting.read.scoreboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.web.ReadBarrier;
import org.springframework.stereotype.Component;

/** Holds a report back until it shows what the reader did just before, whichever service did it. */
@Component
final class OwnWrites {
  private static final List<String> VIEWS =
      List.of(ScoreboardsProjection.NAME, CooperativesProjection.NAME, MembershipsProjection.NAME);

  private static final int MOST = 16;
  private static final int LONGEST = 2048;

  private final ReadBarrier barrier;

  OwnWrites(ReadBarrier barrier) {
    this.barrier = barrier;
  }

  /**
   * Returns when every view that a report reads shows what the tokens name.
   *
   * @throws ProblemException if that takes too long, or a token is none
   */
  void await(String @Nullable [] after) {
    if (after == null) {
      return;
    }
    if (after.length == 0 || after.length > MOST) {
      throw new ProblemException(KitProblem.AFTER_INVALID);
    }
    for (String token : after) {
      if (token.isEmpty() || token.length() > LONGEST) {
        throw new ProblemException(KitProblem.AFTER_INVALID);
      }
      for (String view : VIEWS) {
        await(view, token);
      }
    }
  }

  private void await(String view, String token) {
    switch (barrier.await(view, token)) {
      case VISIBLE -> {}
      case NOT_YET -> throw ProblemException.retryLater(KitProblem.NOT_YET_VISIBLE, 1);
      case INVALID -> throw new ProblemException(KitProblem.AFTER_INVALID);
    }
  }
}
