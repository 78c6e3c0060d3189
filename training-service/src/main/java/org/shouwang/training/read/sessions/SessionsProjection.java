package org.shouwang.training.read.sessions;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.training.AttendanceRecordedV1;
import org.shouwang.contracts.training.SessionHeldV1;
import org.shouwang.kit.projection.AggregateView;
import org.shouwang.kit.projection.ViewIndex;
import org.springframework.stereotype.Component;

/** Sessions with how many attended and passed. */
@Component
class SessionsProjection extends AggregateView<SessionRow> {
  static final String NAME = "training-sessions";

  SessionsProjection() {
    super(NAME, 1, SessionRow.NONE, AttendanceRecordedV1.class, SessionHeldV1.class);
  }

  @Override
  public SessionRow fold(SessionRow state, ContractEvent event, EventEnvelope envelope) {
    return switch (event) {
      case SessionHeldV1 e ->
          new SessionRow(
              envelope.district(),
              e.cooperativeId(),
              envelope.enterprise(),
              e.kind().name(),
              e.topic(),
              e.minutes(),
              e.place(),
              e.trainerId(),
              e.occurredAt(),
              0,
              0);
      case AttendanceRecordedV1 e ->
          state.withAttendance(
              e.attendees().size(),
              (int) e.attendees().stream().filter(AttendanceRecordedV1.Attendee::passed).count());
      default -> state;
    };
  }

  @Override
  public List<ViewIndex> indexes() {
    return List.of(
        ViewIndex.on("by_cooperative", "cooperative", "-occurredAt", "_id"),
        ViewIndex.on("by_enterprise", "enterprise", "-occurredAt", "_id"),
        ViewIndex.on("by_district", "district", "-occurredAt", "_id"));
  }
}
