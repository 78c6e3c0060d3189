package org.shouwang.inspection.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.domain.Owner;

/** What can happen to an expert visit. Private to this service. */
public sealed interface ExpertVisitEvent extends DomainEvent {

  /** 专家已到访. */
  record ExpertVisitCompleted(
      Instant occurredAt,
      Owner owner,
      List<String> experts,
      Purpose purpose,
      @Nullable String summary)
      implements ExpertVisitEvent {

    /** The cooperative that was visited, or whose member was. */
    public String cooperative() {
      return Owners.cooperative(owner);
    }
  }
}
