package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.HazardFacts.*;
import static org.shouwang.hazard.domain.HazardRejection.*;

import org.junit.jupiter.api.Test;

/** 验收与销号: somebody independent accepts, and the hazard is signed off. */
class AcceptRectificationTest {
  @Test
  void closesTheHazardWhenAnotherEnterpriseAccepts() {
    given(reported(), confirmed(), assigned(), rectified())
        .when(acceptedBy(peerOf("ent-8"), 8))
        .then(acceptedOn(8), closedOn(8, 5, 0, true));
  }

  @Test
  void refusesTheEnterpriseThatOwnsTheHazard() {
    given(reported(), confirmed(), assigned(), rectified())
        .when(acceptedBy(peerOf("ent-7"), 8))
        .thenRejected(ACCEPTER_NOT_INDEPENDENT);
  }

  @Test
  void refusesWhoeverRectified() {
    given(reported(), confirmed(), assigned(), rectified())
        .when(acceptedBy(sameHandsAs("ent-7", "ent-8"), 8))
        .thenRejected(ACCEPTER_NOT_INDEPENDENT);
  }

  @Test
  void acceptsNothingAtTheInstantOfItsSubmission() {
    given(reported(), confirmed(), assigned(), rectified())
        .when(acceptedBy(peerOf("ent-8"), 5))
        .thenRejected(OUT_OF_ORDER);
  }

  @Test
  void theBureausDelayIsNotTheEnterprisesFault() {
    given(reported(), confirmed(), assigned(), rectified())
        .when(acceptedBy(peerOf("ent-8"), 20))
        .then(acceptedOn(20), closedOn(20, 5, 0, true));
  }

  @Test
  void whatWasRectifiedAfterTheDueDayIsNotOnTime() {
    given(reported(), confirmed(), assigned(), rectifiedOn(12))
        .when(acceptedBy(peerOf("ent-8"), 13))
        .then(acceptedOn(13), closedOn(13, 12, 0, false));
  }

  @Test
  void aMajorHazardNeedsAnOfficer() {
    given(reported(), confirmedAsMajor(), assigned(), rectified())
        .when(acceptedBy(peerOf("ent-8"), 8))
        .thenRejected(MAJOR_NEEDS_OFFICER);
  }

  @Test
  void nothingIsAcceptedTwice() {
    given(reported(), confirmed(), assigned(), rectified(), acceptedOn(8), closedOn(8, 5, 0, true))
        .when(acceptedBy(peerOf("ent-8"), 9))
        .thenRejected(NOT_TO_ACCEPT);
  }
}
