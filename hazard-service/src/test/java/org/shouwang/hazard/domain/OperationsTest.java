package org.shouwang.hazard.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.domain.HazardDeeds.*;
import static org.shouwang.hazard.domain.HazardFacts.*;
import static org.shouwang.hazard.domain.HazardRejection.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.domain.Hazard.Known;

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

  @Test
  void whatIsSentBackTakesTheRequestWithItAndItIsMadeAnew() {
    given(majorThatIsRectifiedAndStopped())
        .when(requestResumption(peerOf("ent-7"), 6))
        .then(resumptionRequested())
        .when(rejectedBy(officer(), 7))
        .then(new HazardEvent.RectificationRejected(day(7), "照片不清", officer().personOrId(), DUE))
        .when(submittedBy("ent-7", 8))
        .then(rectifiedOn(8))
        .when(requestResumption(peerOf("ent-7"), 9))
        .then(
            new HazardEvent.ResumptionRequested(
                day(9),
                null,
                personOf("ent-7"),
                Instant.parse("2026-03-19T16:00:00Z"),
                LIFECYCLE.version()));
  }

  @Test
  void theClosureKeepsTheRequestWhichWaitedForIt() {
    given(acceptedWithARequest()).when(resume(officer(), 10)).then(resumed());
  }

  @Test
  void whatIsReopenedTakesTheRequestWithIt() {
    List<HazardEvent> past = new ArrayList<>(List.of(acceptedWithARequest()));
    past.add(lookBackFailed(9));
    past.add(reopened(9, closedOn(8, 5, 0, true)));
    Known known = (Known) given(past.toArray(HazardEvent[]::new)).state();
    assertThat(known.facets().reviewDueAt()).isNull();
    assertThat(known.facets().operation()).isEqualTo(Facets.Operation.FULL);
  }

  private static HazardEvent[] acceptedWithARequest() {
    List<HazardEvent> past = new ArrayList<>(List.of(majorThatIsRectifiedAndStopped()));
    past.add(resumptionRequested());
    past.add(acceptedOn(8));
    past.add(closedOn(8, 5, 0, true));
    return past.toArray(HazardEvent[]::new);
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
