package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.HazardFacts.*;
import static org.shouwang.hazard.domain.HazardRejection.*;

import org.junit.jupiter.api.Test;

/** 验收退回: the rectification does not suffice. */
class RejectRectificationTest {
  @Test
  void sendsTheHazardBackWithTheSameDueDay() {
    given(reported(), confirmed(), assigned(), rectified())
        .when(rejectedBy(peerOf("ent-8"), 6))
        .then(rejected())
        .when(submittedBy("ent-7", 7))
        .then(rectifiedOn(7))
        .when(acceptedBy(peerOf("ent-8"), 8))
        .then(acceptedOn(8), closedOn(8, 7, 1, true), lookBackAfter(8));
  }

  @Test
  void refusesTheEnterpriseThatOwnsTheHazard() {
    given(reported(), confirmed(), assigned(), rectified())
        .when(rejectedBy(peerOf("ent-7"), 6))
        .thenRejected(ACCEPTER_NOT_INDEPENDENT);
  }

  @Test
  void aPeerDoesNotSendAMajorHazardBack() {
    given(reported(), confirmedAsMajor(), assigned(), rectified())
        .when(rejectedBy(peerOf("ent-8"), 8))
        .thenRejected(MAJOR_NEEDS_EXPERT_AND_OFFICER);
  }

  @Test
  void onlyASubmittedRectificationIsRejected() {
    given(reported(), confirmed(), assigned())
        .when(rejectedBy(peerOf("ent-8"), 6))
        .thenRejected(NOT_TO_ACCEPT);
  }
}
