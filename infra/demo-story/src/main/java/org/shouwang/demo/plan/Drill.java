package org.shouwang.demo.plan;

import java.time.Instant;
import java.util.List;

/** An emergency drill (演练), with the enterprises that took part. */
public record Drill(
    String key,
    String kind,
    String scenario,
    String evaluation,
    Instant at,
    List<String> participants) {
  public Drill {
    participants = List.copyOf(participants);
  }
}
