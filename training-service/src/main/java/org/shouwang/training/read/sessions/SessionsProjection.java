package org.shouwang.training.read.sessions;

import java.util.List;
import java.util.Set;
import org.shouwang.contracts.Context;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.training.AttendanceRecordedV1;
import org.shouwang.contracts.training.SessionHeldV1;
import org.shouwang.kit.projection.Projection;
import org.shouwang.kit.projection.ViewIndex;
import org.springframework.stereotype.Component;

/** Sessions with how many attended and passed. */
@Component
class SessionsProjection implements Projection<SessionRow> {
  static final String NAME = "training-sessions";

  private static final Set<Class<? extends ContractEvent>> HANDLED =
      Set.of(AttendanceRecordedV1.class, SessionHeldV1.class);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int revision() {
    return 1;
  }

  @Override
  public Set<Context> contexts() {
    return Set.of(Context.TRAINING);
  }

  @Override
  public Shape shape() {
    return Shape.PER_AGGREGATE;
  }

  @Override
  public Class<SessionRow> state() {
    return SessionRow.class;
  }

  @Override
  public boolean handles(Class<? extends ContractEvent> type) {
    return HANDLED.contains(type);
  }

  @Override
  public SessionRow initial(String key) {
    return SessionRow.NONE;
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
