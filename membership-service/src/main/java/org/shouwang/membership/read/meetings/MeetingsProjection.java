package org.shouwang.membership.read.meetings;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.membership.MeetingHeldV1;
import org.shouwang.kit.projection.AggregateView;
import org.shouwang.kit.projection.ViewIndex;
import org.springframework.stereotype.Component;

/** Every meeting. */
@Component
class MeetingsProjection extends AggregateView<MeetingRow> {
  static final String NAME = "meetings";

  MeetingsProjection() {
    super(NAME, 1, MeetingRow.EMPTY, MeetingHeldV1.class);
  }

  @Override
  public MeetingRow fold(MeetingRow row, ContractEvent event, EventEnvelope envelope) {
    MeetingHeldV1 e = (MeetingHeldV1) event;
    return new MeetingRow(
        envelope.district(),
        e.cooperativeId(),
        e.occurredAt(),
        e.kind(),
        e.topic(),
        e.place(),
        e.participants(),
        e.attendance());
  }

  @Override
  public List<ViewIndex> indexes() {
    return List.of(ViewIndex.on("by_cooperative", "cooperativeId", "-heldAt"));
  }
}
