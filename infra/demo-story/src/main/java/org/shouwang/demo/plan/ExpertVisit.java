package org.shouwang.demo.plan;

import java.time.Instant;
import java.util.List;

/** A visit of experts to one member; each expert counts as one person-time (人次). */
public record ExpertVisit(
    String key,
    String enterprise,
    List<String> experts,
    String purpose,
    String summary,
    Instant at) {
  public ExpertVisit {
    experts = List.copyOf(experts);
  }
}
