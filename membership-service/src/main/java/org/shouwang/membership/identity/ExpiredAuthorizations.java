package org.shouwang.membership.identity;

import java.time.Clock;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sweeps what has expired: not every store deletes by itself. */
@Component
@EnableScheduling
class ExpiredAuthorizations {

  private final MongoAuthorizations authorizations;
  private final Clock clock;

  ExpiredAuthorizations(MongoAuthorizations authorizations, Clock clock) {
    this.authorizations = authorizations;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
  void sweep() {
    authorizations.removeExpired(clock.instant());
  }
}
