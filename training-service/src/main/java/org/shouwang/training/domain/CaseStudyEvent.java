package org.shouwang.training.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.domain.Owner;

/** What can happen to a case study. Private to this service. */
public sealed interface CaseStudyEvent extends DomainEvent {

  /** 案例已分享. */
  record CaseStudyShared(
      Instant occurredAt, Owner owner, String title, String lesson, @Nullable String accidentType)
      implements CaseStudyEvent {

    /** The cooperative that shared it. */
    public String cooperative() {
      String cooperative = owner.cooperative();
      if (cooperative == null) {
        throw new IllegalStateException("a case study has a cooperative");
      }
      return cooperative;
    }
  }
}
