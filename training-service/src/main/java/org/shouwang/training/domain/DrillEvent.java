package org.shouwang.training.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.domain.Owner;

/** What can happen to a drill. Private to this service. */
public sealed interface DrillEvent extends DomainEvent {

  /** 演练已实施. */
  record DrillHeld(
      Instant occurredAt,
      Owner owner,
      DrillKind kind,
      String scenario,
      List<String> participants,
      int attendance,
      @Nullable String evaluation)
      implements DrillEvent {}

  /** 演练问题已记. */
  record DrillFindingRecorded(Instant occurredAt, DrillFinding finding, String recorderId)
      implements DrillEvent {}
}
