package org.shouwang.demo.plan;

import java.time.Instant;
import java.util.List;

/** An experience exchange (交流会), with the enterprises that took part. */
public record Meeting(
    String key, String topic, String place, Instant at, List<String> participants) {
  public Meeting {
    participants = List.copyOf(participants);
  }
}
