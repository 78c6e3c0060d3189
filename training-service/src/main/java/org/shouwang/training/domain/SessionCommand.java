package org.shouwang.training.domain;

import java.time.Instant;
import java.util.List;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Command;

/** What can be asked of a session. */
public sealed interface SessionCommand extends Command {

  /** 开课. */
  record HoldSession(String target, Actor by, Instant at, Lesson lesson)
      implements SessionCommand {}

  /** 签到: records who attended, and who passed. */
  record RecordAttendance(String target, Actor by, Instant at, List<Attendee> attendees)
      implements SessionCommand {}
}
