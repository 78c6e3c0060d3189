package org.shouwang.hazard.read.timeline;

import java.util.List;
import org.shouwang.hazard.domain.HazardEvent;

/**
 * A hazard's timeline, and the events themselves.
 *
 * @param timeline the steps, and whether the log still says what was once recorded
 * @param events the event of each of the steps, in their order
 */
public record Story(Timeline timeline, List<HazardEvent> events) {
  public Story {
    events = List.copyOf(events);
  }
}
