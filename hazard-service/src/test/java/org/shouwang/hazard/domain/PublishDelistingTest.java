package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.HazardDeeds.*;
import static org.shouwang.hazard.domain.HazardFacts.*;
import static org.shouwang.hazard.domain.HazardRejection.*;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.testing.Scenario;

/** 公布摘牌. */
class PublishDelistingTest {
  @Test
  void isForTheBureauAndHappensOnce() {
    closed(delisted())
        .when(publishDelisting(officer(), 11))
        .then(delistingPublished())
        .when(publishDelisting(officer(), 12))
        .thenRejected(DELISTING_PUBLISHED);
    closed(delisted())
        .when(publishDelisting(peerOf("ent-8"), 11))
        .thenRejected(LISTING_NEEDS_OFFICER);
  }

  @Test
  void needsADelisting() {
    closed().when(publishDelisting(officer(), 11)).thenRejected(NOT_DELISTED);
    given(reported(), confirmedAsMajor(), listed())
        .when(publishDelisting(officer(), 11))
        .thenRejected(NOT_DELISTED);
    closed(delisted()).when(publishListing(officer(), 11)).thenRejected(NOT_LISTED);
  }

  @Test
  void isOfNoUseForWhatWasReopened() {
    HazardEvent.HazardClosed closure = closedOn(8, 5, 0, true);
    closed(delisted(), lookBackFailed(20), reopened(20, closure))
        .when(publishDelisting(officer(), 21))
        .thenRejected(NOT_DELISTED);
  }

  private static Scenario<Hazard, HazardCommand, HazardEvent> closed(HazardEvent... more) {
    HazardEvent[] before = {
      reported(),
      confirmedAsMajor(),
      listed(),
      listingPublished(),
      assigned(),
      rectified(),
      closedOn(8, 5, 0, true)
    };
    HazardEvent[] all = Arrays.copyOf(before, before.length + more.length);
    System.arraycopy(more, 0, all, before.length, more.length);
    return given(all);
  }
}
