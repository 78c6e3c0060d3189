package org.shouwang.training.domain;

import java.time.Instant;
import java.util.Set;

/** A training session (培训) in one of its states. */
public sealed interface Session {

  /** Not held. */
  record Unheld() implements Session {}

  /**
   * 已开课.
   *
   * @param attendees who was signed in so far; lists may come one by one
   */
  record Held(Lesson lesson, Instant heldAt, Set<String> attendees) implements Session {
    public Held {
      attendees = Set.copyOf(attendees);
    }
  }
}
