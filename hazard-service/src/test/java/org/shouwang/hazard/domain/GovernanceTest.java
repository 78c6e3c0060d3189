package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.HazardDeeds.*;
import static org.shouwang.hazard.domain.HazardFacts.*;
import static org.shouwang.hazard.domain.HazardRejection.*;

import java.util.List;
import org.junit.jupiter.api.Test;

/** 整改处方、治理方案、挂牌督办. */
class GovernanceTest {
  @Test
  void anExpertPrescribesAndNobodyElse() {
    given(reported(), confirmed()).when(prescribe(expert(), 4)).then(prescribed());
    given(reported(), confirmed())
        .when(prescribe(officer(), 4))
        .thenRejected(PRESCRIPTION_NEEDS_EXPERT);
  }

  @Test
  void aMajorHazardIsRectifiedByAnApprovedPlan() {
    given(reported(), confirmedAsMajor(), assigned())
        .when(submittedBy("ent-7", 5))
        .thenRejected(PLAN_NOT_APPROVED);
    given(reported(), confirmedAsMajor())
        .when(submitPlan(peerOf("ent-7"), 4))
        .then(planSubmitted())
        .when(approvePlan(officer(), 4))
        .then(planApproved())
        .when(on(4, assign(Measure.TIME_LIMITED, null)))
        .then(assigned())
        .when(submittedBy("ent-7", 5))
        .then(rectified());
  }

  @Test
  void aReturnedPlanIsSubmittedAnew() {
    given(reported(), confirmedAsMajor(), planSubmitted())
        .when(returnPlan(officer(), 4))
        .then(planReturned())
        .when(submitPlan(peerOf("ent-7"), 4))
        .then(planSubmitted())
        .when(submitPlan(peerOf("ent-7"), 5))
        .thenRejected(PLAN_NOT_AWAITED);
  }

  @Test
  void aPlanHasItsSixContents() {
    given(reported(), confirmedAsMajor())
        .when(submitPlan(peerOf("ent-7"), 4, plan(" ", List.of(GovernanceElement.values()))))
        .thenRejected(PLAN_INCOMPLETE);
  }

  @Test
  void allFiveAreInPlace() {
    given(reported(), confirmedAsMajor())
        .when(submitPlan(peerOf("ent-7"), 4, plan("拆除", List.of(GovernanceElement.FUNDS))))
        .thenRejected(NOT_FIVE_IN_PLACE);
  }

  @Test
  void theResponsibleEnterpriseSubmitsIt() {
    given(reported(), confirmedAsMajor())
        .when(submitPlan(peerOf("ent-8"), 4))
        .thenRejected(NOT_THE_RESPONSIBLE_ENTERPRISE);
  }

  @Test
  void aGeneralHazardNeedsNone() {
    given(reported(), confirmed()).when(submitPlan(peerOf("ent-7"), 4)).thenRejected(NOT_MAJOR);
  }

  @Test
  void onlyAnOfficerDecidesOnAPlanThatWasSubmitted() {
    given(reported(), confirmedAsMajor(), planSubmitted())
        .when(approvePlan(expert(), 4))
        .thenRejected(PLAN_NEEDS_OFFICER);
    given(reported(), confirmedAsMajor())
        .when(approvePlan(officer(), 4))
        .thenRejected(NO_PLAN_SUBMITTED);
    given(reported()).when(returnPlan(officer(), 4)).thenRejected(NOT_TO_PLAN);
  }

  @Test
  void theBureauListsAMajorHazardOnce() {
    given(reported(), confirmedAsMajor())
        .when(list(officer(), 4))
        .then(listed())
        .when(list(officer(), 5))
        .thenRejected(ALREADY_LISTED);
    given(reported(), confirmedAsMajor())
        .when(list(expert(), 4))
        .thenRejected(LISTING_NEEDS_OFFICER);
    given(reported(), confirmed()).when(list(officer(), 4)).thenRejected(NOT_MAJOR);
  }

  @Test
  void onlyWhatWasAcceptedIsDelisted() {
    given(reported(), confirmedAsMajor(), listed())
        .when(delist(officer(), 10))
        .thenRejected(DELISTING_NEEDS_ACCEPTANCE);
    HazardEvent[] closed = {
      reported(),
      confirmedAsMajor(),
      listed(),
      planSubmitted(),
      planApproved(),
      assigned(),
      rectified(),
      acceptedOn(8),
      closedOn(8, 5, 0, true)
    };
    given(closed).when(delist(officer(), 10)).then(delisted());
    given(closed)
        .when(delist(officer(), 10))
        .then(delisted())
        .when(delist(officer(), 11))
        .thenRejected(NOT_LISTED);
  }
}
