package org.shouwang.demo.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One joint inspection (互查): several visits, then the lock, the feedback meeting, the closure. */
public record Campaign(
    String key,
    String title,
    Instant plannedAt,
    LocalDate plannedFor,
    List<Visit> visits,
    Instant lockedAt,
    Instant feedbackAt,
    List<String> commonProblems,
    Instant closedAt) {
  public Campaign {
    visits = List.copyOf(visits);
    commonProblems = List.copyOf(commonProblems);
  }
}
