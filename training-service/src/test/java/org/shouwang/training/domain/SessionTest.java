package org.shouwang.training.domain;

import static org.shouwang.training.domain.TrainingFacts.*;
import static org.shouwang.training.domain.TrainingRejection.*;

import org.junit.jupiter.api.Test;

/** 培训与签到: held once, nobody signed in twice. */
class SessionTest {
  @Test
  void isHeld() {
    session().when(hold(240)).then(held());
  }

  @Test
  void isHeldOnce() {
    session(held()).when(hold(240)).thenRejected(SESSION_ALREADY_HELD);
  }

  @Test
  void lastsBetweenAMinuteAndADay() {
    session().when(hold(0)).thenRejected(MINUTES_OUT_OF_RANGE);
    session().when(hold(1441)).thenRejected(MINUTES_OUT_OF_RANGE);
  }

  @Test
  void recordsWhoAttendedAndWhoPassed() {
    session(held())
        .when(attendance(5, attendee("per-1", true), attendee("per-2", false)))
        .then(attended(5, attendee("per-1", true), attendee("per-2", false)));
  }

  @Test
  void takesFurtherLists() {
    session(held(), attended(5, attendee("per-1", true)))
        .when(attendance(6, attendee("per-2", true)))
        .then(attended(6, attendee("per-2", true)));
  }

  @Test
  void signsNobodyInTwice() {
    session(held(), attended(5, attendee("per-1", false)))
        .when(attendance(6, attendee("per-1", true)))
        .thenRejected(ALREADY_SIGNED_IN);
    session(held())
        .when(attendance(5, attendee("per-1", true), attendee("per-1", false)))
        .thenRejected(ATTENDEE_REPEATED);
  }

  @Test
  void somebodyIsOnTheList() {
    session(held()).when(attendance(5)).thenRejected(NOBODY_ATTENDED);
  }

  @Test
  void nobodyAttendsBeforeItIsHeld() {
    session(held()).when(attendance(4, attendee("per-1", true))).thenRejected(OUT_OF_ORDER);
    session().when(attendance(5, attendee("per-1", true))).thenRejected(NO_SUCH_SESSION);
  }
}
