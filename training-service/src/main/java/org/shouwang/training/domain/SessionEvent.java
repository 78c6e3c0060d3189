package org.shouwang.training.domain;

import java.time.Instant;
import java.util.List;
import org.shouwang.kit.domain.DomainEvent;

/** What can happen to a session. Private to this service. */
public sealed interface SessionEvent extends DomainEvent {

  /** 已开课. */
  record SessionHeld(Instant occurredAt, Lesson lesson) implements SessionEvent {}

  /** 已签到. */
  record AttendanceRecorded(Instant occurredAt, List<Attendee> attendees) implements SessionEvent {}
}
