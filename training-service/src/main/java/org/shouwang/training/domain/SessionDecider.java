package org.shouwang.training.domain;

import static org.shouwang.kit.domain.Rejection.require;
import static org.shouwang.training.domain.TrainingRejection.*;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.training.domain.Session.Held;
import org.shouwang.training.domain.Session.Unheld;
import org.shouwang.training.domain.SessionCommand.HoldSession;
import org.shouwang.training.domain.SessionCommand.RecordAttendance;
import org.shouwang.training.domain.SessionEvent.AttendanceRecorded;
import org.shouwang.training.domain.SessionEvent.SessionHeld;

/** The rules of a session: it was held, and nobody is signed in twice. */
public final class SessionDecider implements Decider<Session, SessionCommand, SessionEvent> {
  private static final int LONGEST = 24 * 60;

  @Override
  public Session initial() {
    return new Unheld();
  }

  @Override
  public List<SessionEvent> decide(Session session, SessionCommand command) {
    return switch (command) {
      case HoldSession hold -> hold(session, hold);
      case RecordAttendance record -> record(session, record);
    };
  }

  private static List<SessionEvent> hold(Session session, HoldSession command) {
    require(session instanceof Unheld, SESSION_ALREADY_HELD);
    int minutes = command.lesson().minutes();
    require(minutes >= 1 && minutes <= LONGEST, MINUTES_OUT_OF_RANGE);
    return List.of(new SessionHeld(command.at(), command.lesson()));
  }

  private static List<SessionEvent> record(Session session, RecordAttendance command) {
    if (!(session instanceof Held held)) {
      throw new Rejected(NO_SUCH_SESSION);
    }
    Set<String> people = peopleOf(command.attendees());
    require(!people.isEmpty(), NOBODY_ATTENDED);
    require(people.size() == command.attendees().size(), ATTENDEE_REPEATED);
    require(Collections.disjoint(people, held.attendees()), ALREADY_SIGNED_IN);
    require(!command.at().isBefore(held.heldAt()), OUT_OF_ORDER);
    return List.of(new AttendanceRecorded(command.at(), command.attendees()));
  }

  private static Set<String> peopleOf(List<Attendee> attendees) {
    return attendees.stream().map(Attendee::personId).collect(Collectors.toSet());
  }

  @Override
  public Session evolve(Session session, SessionEvent event) {
    return switch (event) {
      case SessionHeld e -> new Held(e.lesson(), e.occurredAt(), Set.of());
      case AttendanceRecorded e -> {
        Held before = (Held) session;
        Set<String> attendees = new HashSet<>(before.attendees());
        attendees.addAll(peopleOf(e.attendees()));
        yield new Held(before.lesson(), before.heldAt(), attendees);
      }
    };
  }

  @Override
  public Owner owner(Session session) {
    return ((Held) session).lesson().owner();
  }
}
