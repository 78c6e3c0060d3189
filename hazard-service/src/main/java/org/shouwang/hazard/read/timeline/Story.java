package org.shouwang.hazard.read.timeline;

import java.util.List;
import org.shouwang.hazard.domain.Hazard;

/**
 * A hazard's timeline, and how it stood after each step.
 *
 * @param timeline the steps, and whether the log still says what was once recorded
 * @param states the hazard after each of the steps, in their order
 */
public record Story(Timeline timeline, List<Hazard> states) {
  public Story {
    states = List.copyOf(states);
  }
}
