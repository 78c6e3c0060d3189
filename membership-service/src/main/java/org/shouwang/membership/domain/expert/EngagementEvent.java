package org.shouwang.membership.domain.expert;

import java.time.Instant;
import java.util.List;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.domain.Owner;
import org.shouwang.membership.domain.expert.Engagement.Parties;

/** What can happen to an engagement. */
public sealed interface EngagementEvent extends DomainEvent {

  /** 专家聘任. */
  record ExpertEngaged(Instant occurredAt, Parties parties, Owner owner, List<String> specialties)
      implements EngagementEvent {
    public ExpertEngaged {
      specialties = List.copyOf(specialties);
    }
  }

  /** 专家解聘. */
  record ExpertReleased(Instant occurredAt, Parties parties, String reason)
      implements EngagementEvent {}
}
