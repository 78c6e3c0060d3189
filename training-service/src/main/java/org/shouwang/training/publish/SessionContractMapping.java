package org.shouwang.training.publish;

import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.training.AttendanceRecordedV1;
import org.shouwang.contracts.training.SessionHeldV1;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.domain.Owner;
import org.shouwang.training.domain.Attendee;
import org.shouwang.training.domain.Lesson;
import org.shouwang.training.domain.SessionEvent;
import org.shouwang.training.domain.SessionEvent.AttendanceRecorded;
import org.shouwang.training.domain.SessionEvent.SessionHeld;
import org.shouwang.training.domain.SessionKind;

/** Session events as contract events, and back. */
public final class SessionContractMapping implements ContractMapping<SessionEvent> {

  @Override
  public ContractEvent toContract(SessionEvent event) {
    return switch (event) {
      case SessionHeld e ->
          new SessionHeldV1(
              e.occurredAt(),
              e.lesson().owner().cooperative(),
              org.shouwang.contracts.training.SessionKind.valueOf(e.lesson().kind().name()),
              e.lesson().topic(),
              e.lesson().minutes(),
              e.lesson().place(),
              e.lesson().trainerId());
      case AttendanceRecorded e ->
          new AttendanceRecordedV1(
              e.occurredAt(),
              e.attendees().stream()
                  .map(
                      one ->
                          new AttendanceRecordedV1.Attendee(
                              one.personId(), one.enterpriseId(), one.passed()))
                  .toList());
    };
  }

  @Override
  public SessionEvent toDomain(ContractEvent contract, Owner owner) {
    return switch (contract) {
      case SessionHeldV1 e ->
          new SessionHeld(
              e.occurredAt(),
              new Lesson(
                  owner,
                  SessionKind.valueOf(e.kind().name()),
                  e.topic(),
                  e.minutes(),
                  e.place(),
                  e.trainerId()));
      case AttendanceRecordedV1 e ->
          new AttendanceRecorded(
              e.occurredAt(),
              e.attendees().stream()
                  .map(one -> new Attendee(one.personId(), one.enterpriseId(), one.passed()))
                  .toList());
      default -> throw new IllegalArgumentException("not about a session: " + contract.getClass());
    };
  }
}
