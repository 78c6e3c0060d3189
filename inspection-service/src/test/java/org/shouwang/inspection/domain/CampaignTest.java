package org.shouwang.inspection.domain;

import static org.shouwang.inspection.domain.InspectionFacts.*;
import static org.shouwang.inspection.domain.InspectionRejection.*;

import org.junit.jupiter.api.Test;

/** 互查活动: planned, visited, locked, talked over, closed; in this order only. */
class CampaignTest {
  @Test
  void isPlannedForSeveralMembers() {
    given().when(planOf("ent-7", "ent-8")).then(planned());
  }

  @Test
  void isNotPlannedTwice() {
    given(planned()).when(planOf("ent-7")).thenRejected(ALREADY_PLANNED);
  }

  @Test
  void goesSomewhere() {
    given().when(planOf()).thenRejected(NO_ENTERPRISE_PLANNED);
  }

  @Test
  void listsAnEnterpriseOnce() {
    given().when(planOf("ent-7", "ent-7")).thenRejected(ENTERPRISE_REPEATED);
  }

  @Test
  void nothingIsAskedOfACampaignThatWasNeverPlanned() {
    given().when(closeOn(8)).thenRejected(NO_SUCH_CAMPAIGN);
  }

  @Test
  void itsFindingsAreLockedOnceEveryVisitIsSignedOrRefused() {
    given(planned()).when(lockOn(6, tally(2, 0))).then(locked());
  }

  @Test
  void itsFindingsStayOpenWhileAVisitIsNotSigned() {
    given(planned()).when(lockOn(6, tally(2, 1))).thenRejected(VISITS_NOT_SIGNED);
  }

  @Test
  void withoutAVisitThereIsNothingToLock() {
    given(planned()).when(lockOn(6, Tally.NONE)).thenRejected(NO_VISIT_YET);
  }

  @Test
  void isNotLockedBeforeItsLastVisitWas() {
    given(planned()).when(lockOn(4, tally(2, 0))).thenRejected(OUT_OF_ORDER);
  }

  @Test
  void isLockedOnce() {
    given(planned(), locked()).when(lockOn(7, tally(2, 0))).thenRejected(FINDINGS_ALREADY_LOCKED);
  }

  @Test
  void holdsItsFeedbackMeetingAndNamesTheCommonProblems() {
    given(planned(), locked()).when(meetingOn(7, 12, "配电箱无PE线")).then(feedbackHeld());
  }

  @Test
  void talksOverOnlyWhatIsLocked() {
    given(planned()).when(meetingOn(7, 12, "配电箱无PE线")).thenRejected(FINDINGS_NOT_LOCKED);
  }

  @Test
  void doesNotKeepSilentAboutCommonProblems() {
    given(planned(), locked()).when(meetingOn(7, 12)).thenRejected(COMMON_PROBLEMS_NOT_NAMED);
  }

  @Test
  void aMeetingWithoutAnybodyIsNone() {
    given(planned(), locked()).when(meetingOn(7, 0, "配电箱无PE线")).thenRejected(NOBODY_ATTENDED);
  }

  @Test
  void itsFeedbackMeetingIsHeldOnce() {
    given(planned(), locked(), feedbackHeld())
        .when(meetingOn(8, 12, "配电箱无PE线"))
        .thenRejected(FEEDBACK_ALREADY_HELD);
  }

  @Test
  void itsFeedbackMeetingIsNotHeldBeforeTheFindingsWereLocked() {
    given(planned(), locked()).when(meetingOn(5, 12, "配电箱无PE线")).thenRejected(OUT_OF_ORDER);
  }

  @Test
  void isClosedAfterItsFeedbackMeeting() {
    given(planned(), locked(), feedbackHeld()).when(closeOn(8)).then(closed());
  }

  @Test
  void isNotClosedWithoutItsFeedbackMeeting() {
    given(planned(), locked()).when(closeOn(8)).thenRejected(FEEDBACK_NOT_HELD);
  }

  @Test
  void isNotClosedWhileAVisitThatSlippedInIsNotSigned() {
    given(planned(), locked(), feedbackHeld())
        .when(closeOn(8, tally(3, 1)))
        .thenRejected(VISITS_NOT_SIGNED);
  }

  @Test
  void isNotClosedBeforeItsFeedbackMeetingWas() {
    given(planned(), locked(), feedbackHeld()).when(closeOn(6)).thenRejected(OUT_OF_ORDER);
  }

  @Test
  void isClosedOnce() {
    given(planned(), locked(), feedbackHeld(), closed())
        .when(closeOn(9))
        .thenRejected(ALREADY_CLOSED);
  }
}
