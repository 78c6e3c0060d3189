package org.shouwang.demo.plan;

import java.time.Instant;
import java.util.List;

/**
 * A training session (培训).
 *
 * @param kind GROUP_STUDY, SEMINAR or COURSE
 */
public record Session(
    String key,
    String kind,
    String topic,
    int minutes,
    String place,
    Instant at,
    List<Attendee> attendees) {
  public Session {
    attendees = List.copyOf(attendees);
  }
}
