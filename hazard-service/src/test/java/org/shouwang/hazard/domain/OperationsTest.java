package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.HazardDeeds.*;
import static org.shouwang.hazard.domain.HazardFacts.*;
import static org.shouwang.hazard.domain.HazardRejection.*;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 临时防范、停产停业、复产: how the enterprise works while the hazard lasts. */
class OperationsTest {
  @Test
  void theEnterpriseMakesItSafeForTheTimeBeing() {
    given(reported()).when(control(peerOf("ent-7"), 4)).then(controlled());
  }

  @Test
  void nobodyElseSaysThatItDid() {
    given(reported())
        .when(control(peerOf("ent-8"), 4))
        .thenRejected(NOT_THE_RESPONSIBLE_ENTERPRISE);
  }

  @Test
  void anOfficerStopsAPartAndThenTheWhole() {
    given(reported(), confirmedAsMajor())
        .when(suspend(officer(), 4, StopExtent.PARTIAL))
        .then(suspended(StopExtent.PARTIAL))
        .when(suspend(officer(), 4, StopExtent.FULL))
        .then(suspended(StopExtent.FULL))
        .when(suspend(officer(), 4, StopExtent.PARTIAL))
        .thenRejected(ALREADY_STOPPED);
  }

  @Test
  void theEnterpriseMayStopByItselfAndAPeerMayNotOrderIt() {
    given(reported(), confirmedAsMajor())
        .when(suspend(peerOf("ent-8"), 4, StopExtent.FULL))
        .thenRejected(SUSPENSION_NEEDS_OFFICER);
    given(reported(), confirmedAsMajor())
        .when(suspend(peerOf("ent-7"), 4, StopExtent.FULL))
        .then(
            new HazardEvent.OperationSuspended(day(4), StopExtent.FULL, "重大隐患", personOf("ent-7")));
  }

  @Test
  void aGeneralHazardStopsNothing() {
    given(reported(), confirmed())
        .when(suspend(officer(), 4, StopExtent.FULL))
        .thenRejected(NOT_MAJOR);
  }

  @Test
  void theReviewIsDueAsThePolicySays() {
    given(majorThatIsRectifiedAndStopped())
        .when(requestResumption(peerOf("ent-7"), 6))
        .then(resumptionRequested())
        .when(requestResumption(peerOf("ent-7"), 7))
        .thenRejected(RESUMPTION_PENDING);
  }

  @Test
  void nothingResumesBeforeTheHazardIsRectifiedAndAccepted() {
    given(reported(), confirmedAsMajor(), suspended(StopExtent.FULL))
        .when(requestResumption(peerOf("ent-7"), 6))
        .thenRejected(RESUMPTION_BEFORE_RECTIFICATION);
    given(majorThatIsRectifiedAndStopped())
        .when(resume(officer(), 6))
        .thenRejected(RESUMPTION_BEFORE_ACCEPTANCE);
  }

  @Test
  void whatDoesNotStandStillDoesNotResume() {
    given(reported(), confirmed(), assigned(), rectified())
        .when(requestResumption(peerOf("ent-7"), 6))
        .thenRejected(NOT_STOPPED);
  }

  @Test
  void anOfficerLetsTheOperationResumeOnRequestAfterAcceptance() {
    var stopped = new ArrayList<>(List.of(majorThatIsRectifiedAndStopped()));
    stopped.add(acceptedOn(8));
    stopped.add(closedOn(8, 5, 0, true));
    given(stopped.toArray(HazardEvent[]::new))
        .when(resume(officer(), 10))
        .thenRejected(RESUMPTION_NOT_REQUESTED);
    stopped.add(resumptionRequestedOn(9));
    given(stopped.toArray(HazardEvent[]::new))
        .when(resume(expert(), 10))
        .thenRejected(RESUMPTION_NEEDS_OFFICER);
    given(stopped.toArray(HazardEvent[]::new)).when(resume(officer(), 10)).then(resumed());
  }

  private static HazardEvent resumptionRequestedOn(int day) {
    return new HazardEvent.ResumptionRequested(
        day(day), null, personOf("ent-7"), day(19), LIFECYCLE.version());
  }

  private static HazardEvent[] majorThatIsRectifiedAndStopped() {
    return new HazardEvent[] {
      reported(),
      confirmedAsMajor(),
      suspended(StopExtent.FULL),
      planSubmitted(),
      planApproved(),
      assigned(),
      rectified()
    };
  }
}
