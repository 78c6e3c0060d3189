package org.shouwang.hazard.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.hazard.domain.ClockFacts.*;
import static org.shouwang.hazard.domain.HazardDeeds.*;
import static org.shouwang.hazard.domain.HazardFacts.*;
import static org.shouwang.hazard.domain.HazardRejection.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.domain.HazardCommand.MarkOverdue;
import org.shouwang.hazard.domain.HazardCommand.RemindOfDeadline;
import org.shouwang.hazard.domain.HazardEvent.*;
import org.shouwang.hazard.domain.TimerPolicy.ExtensionNotice;

/** 临期、逾期、升级、移交执法: what the clock does to a deadline. */
class DeadlinesOfAHazardTest {
  private static final HazardEvent[] ASSIGNED = {reported(), confirmed(), assigned()};

  @Test
  void aDeadlineIsToldToComeNear() {
    given(ASSIGNED).when(remind(DUE_SOON)).then(dueSoon());
  }

  @Test
  void aDeadlineThatRunsComesNearAsItWasSaidWhenItBegan() {
    // From 6 March on two days before it, not three; a stale reminder is none all the same.
    given(ASSIGNED)
        .when(new RemindOfDeadline(HAZARD, clock(), DUE_SOON, changedOn(6)))
        .then(dueSoon());
    given(ASSIGNED)
        .when(new RemindOfDeadline(HAZARD, clock(), DUE_SOON.minusSeconds(1), changedOn(6)))
        .thenRejected(NOT_DUE_SOON);
    given(ASSIGNED)
        .when(new RemindOfDeadline(HAZARD, clock(), DUE_SOON, changedOn(4)))
        .thenRejected(NOT_DUE_SOON);
  }

  @Test
  void thePersonInChargeIsNamedUntilAnotherEnterpriseIsResponsible() {
    String person = personOf("ent-7-c");
    HazardEvent assigned =
        new RectificationAssigned(
            day(4), person, Measure.TIME_LIMITED, DUE, null, "deadlines-test");
    given(reported(), confirmed(), assigned)
        .when(remind(DUE_SOON))
        .then(new HazardDueSoon(DUE_SOON, DUE, 1, "timers-test", person));
    given(reported(), confirmed(), assigned, transferProposed(), transferAccepted())
        .when(remind(DUE_SOON))
        .then(dueSoon());
  }

  @Test
  void noReminderOfWhatWasSubmittedOrPutOffOrAssignedSinceThen() {
    given(reported(), confirmed(), assigned(), rectified())
        .when(remind(DUE_SOON))
        .thenRejected(NOT_TO_RECTIFY);
    given(reported(), confirmed(), assigned(), extensionRequested(), extensionGranted())
        .when(remind(DUE_SOON))
        .thenRejected(NOT_DUE_SOON);
    given(ASSIGNED).when(remind(day(4).minusSeconds(1))).thenRejected(NOT_DUE_SOON);
    given(ASSIGNED).when(remind(DUE)).thenRejected(NOT_DUE_SOON);
  }

  @Test
  void atTheDeadlineItIsOverdueAndPrincipalAndCooperativeAreTold() {
    given(ASSIGNED).when(markOverdue(DUE)).then(overdue(), escalatedToL1());
  }

  @Test
  void aPolicyMayLetTheFirstLevelComeLater() {
    TimerPolicy patient =
        new TimerPolicy(
            "patient",
            LocalDate.of(2026, 1, 1),
            2,
            2,
            3,
            List.of(1, 3, 7),
            15,
            ExtensionNotice.NONE,
            20,
            10,
            5);
    Instant first = DUE.plus(1, ChronoUnit.DAYS);
    given(ASSIGNED)
        .when(new MarkOverdue(HAZARD, clock(), DUE, patient))
        .then(new HazardOverdue(DUE, DUE, 1, first, "patient", null));
  }

  @Test
  void townshipAndOfficerAreToldAndThenItIsReferredToEnforcement() {
    given(reported(), confirmed(), assigned(), overdue(), escalatedToL1())
        .when(escalate(L2_AT))
        .then(escalatedToL2());
    given(reported(), confirmed(), assigned(), overdue(), escalatedToL1(), escalatedToL2())
        .when(escalate(L3_AT))
        .then(escalatedToL3());
    given(allLevels()).when(refer(ENFORCEMENT_AT)).then(referred());
  }

  private static HazardEvent[] allLevels() {
    return new HazardEvent[] {
      reported(),
      confirmed(),
      assigned(),
      overdue(),
      escalatedToL1(),
      escalatedToL2(),
      escalatedToL3()
    };
  }

  @Test
  void noStepIsTakenTwiceOrBeforeTheOneBeforeIt() {
    given(ASSIGNED).when(escalate(L2_AT)).thenRejected(NOT_TO_ESCALATE);
    given(reported(), confirmed(), assigned(), overdue(), escalatedToL1())
        .when(markOverdue(DUE))
        .thenRejected(NOT_OVERDUE);
    given(reported(), confirmed(), assigned(), overdue(), escalatedToL1(), escalatedToL2())
        .when(escalate(L2_AT))
        .thenRejected(NOT_TO_ESCALATE);
    given(allLevels()).when(escalate(ENFORCEMENT_AT)).thenRejected(NOT_TO_ESCALATE);
    given(allLevels()).when(refer(L3_AT)).thenRejected(NOT_TO_ESCALATE);
  }

  @Test
  void aDeadlineThatIsNotTheHazardsAnyMoreMeansNothing() {
    given(reported(), confirmed(), assigned(), extensionRequested(), extensionGranted())
        .when(markOverdue(DUE))
        .thenRejected(NOT_OVERDUE);
  }

  @Test
  void anExtensionStartsTheClockAnew() {
    Hazard.Known hazard =
        (Hazard.Known)
            given(
                    reported(),
                    confirmed(),
                    assigned(),
                    extensionRequested(),
                    overdue(),
                    escalatedToL1(),
                    extensionGranted())
                .state();
    assertThat(hazard.facets().timeliness().overdue()).isFalse();
    given(
            reported(),
            confirmed(),
            assigned(),
            extensionRequested(),
            overdue(),
            escalatedToL1(),
            extensionGranted())
        .when(escalate(L2_AT))
        .thenRejected(NOT_TO_ESCALATE);
  }

  @Test
  void whatWasSubmittedInTimeIsNotOverdueWhileItWaits() {
    given(reported(), confirmed(), assigned(), rectified())
        .when(markOverdue(DUE))
        .thenRejected(NOT_TO_RECTIFY);
  }

  @Test
  void aRejectionDoesNotStopTheClock() {
    given(reported(), confirmed(), assigned(), rectified())
        .when(rejectedBy(peerOf("ent-8"), 13))
        .then(
            new RectificationRejected(day(13), "照片不清", personOf("ent-8"), DUE),
            overdueAgain(day(13), day(13)));
    given(reported(), confirmed(), assigned(), rectified(), rejectedOn(13), againAt(13))
        .when(escalate(day(13)))
        .then(escalated(EscalationLevel.L1, day(13), L2_AT));
  }

  @Test
  void whatWasSentBackInTimeIsOverdueWhenTheClockAsksAgain() {
    // The rejection may be entered on the 13th: the deadline struck on the 11th, and in vain.
    given(reported(), confirmed(), assigned(), rectified(), rejectedOn(9))
        .when(markOverdue(DUE))
        .then(overdue(), escalatedToL1());
  }

  @Test
  void stepsThatWereDueMeanwhileFollowAtOnceAndOthersWhenTheyWould() {
    // L1 was told, then it was submitted late; sent back on the 13th, L2 still comes on the 14th.
    given(reported(), confirmed(), assigned(), overdue(), escalatedToL1(), rectifiedOn(12))
        .when(rejectedBy(peerOf("ent-8"), 13))
        .then(rejectedOn(13), overdueAgain(day(13), L2_AT));
    // Sent back on the 20th, L2 is late and comes now, and L3 after it.
    given(reported(), confirmed(), assigned(), overdue(), escalatedToL1(), rectifiedOn(12))
        .when(rejectedBy(peerOf("ent-8"), 20))
        .then(rejectedOn(20), overdueAgain(day(20), day(20)));
    given(
            reported(),
            confirmed(),
            assigned(),
            overdue(),
            escalatedToL1(),
            rectifiedOn(12),
            rejectedOn(20),
            againAt(20))
        .when(escalate(day(20)))
        .then(escalated(EscalationLevel.L2, day(20), day(20).plusMillis(1)));
    given(
            reported(),
            confirmed(),
            assigned(),
            rectified(),
            rejectedOn(28),
            againAt(28),
            escalated(EscalationLevel.L1, day(28), day(28).plusMillis(1)))
        .when(escalate(day(28).plusMillis(1)))
        .then(escalated(EscalationLevel.L2, day(28).plusMillis(1), day(28).plusMillis(2)));
  }

  @Test
  void afterTheReferralNothingIsLeftToEscalate() {
    given(
            reported(),
            confirmed(),
            assigned(),
            overdue(),
            escalatedToL1(),
            escalatedToL2(),
            escalatedToL3(),
            referred(),
            rectifiedOn(27))
        .when(rejectedBy(peerOf("ent-8"), 28))
        .then(rejectedOn(28), overdueAgain(day(28), null));
  }

  @Test
  void theClockGoesOnWhileItCountsAsADuplicate() {
    given(reported(), confirmed(), assigned(), markedDuplicate(standing()))
        .when(markOverdue(DUE))
        .thenRejected(NOT_TO_RECTIFY);
    given(reported(), confirmed(), assigned(), markedDuplicate(standing()))
        .when(revokeDuplicate(peerOf("ent-8"), 13))
        .then(
            new DuplicateRevoked(day(13), EARLIER, "位置不同", personOf("ent-8"), standing()),
            overdueAgain(day(13), day(13)));
  }

  private static Standing standing() {
    return new Standing(day(3), DUE, Grade.GENERAL);
  }

  @Test
  void aNewCycleHasAClockOfItsOwn() {
    HazardClosed closure = closedOn(14, 13, 0, false);
    var reopenedAgain =
        given(
            reported(),
            confirmed(),
            assigned(),
            overdue(),
            escalatedToL1(),
            rectifiedOn(13),
            acceptedOn(14),
            closure,
            lookBackAfter(14),
            lookBackFailed(20),
            reopened(20, closure),
            new RectificationAssigned(
                day(21), null, Measure.TIME_LIMITED, EXTENDED, null, "deadlines-test"));
    assertThat(((Hazard.Known) reopenedAgain.state()).facets().timeliness().overdue()).isFalse();
    Instant second = EXTENDED.plus(3, ChronoUnit.DAYS);
    reopenedAgain
        .when(markOverdue(EXTENDED))
        .then(
            new HazardOverdue(EXTENDED, EXTENDED, 2, null, "timers-test", null),
            new HazardEscalated(EXTENDED, EscalationLevel.L1, EXTENDED, 2, second, "timers-test"));
  }

  @Test
  void whatPeopleEnterLaterMayHaveHappenedBeforeTheClockStruck() {
    given(reported(), confirmed(), assigned(), overdue(), escalatedToL1())
        .when(submittedBy("ent-7", 11)) // in the morning, recorded on the next day
        .then(rectifiedOn(11));
  }

  @Test
  void theClockStrikesLateForWhatItWasDueThoughPeopleHaveDoneSomethingSince() {
    given(reported(), confirmed(), assigned(), extensionRequested(), refusedOn(13))
        .when(markOverdue(DUE))
        .then(overdue(), escalatedToL1());
  }

  private static ExtensionRefused refusedOn(int day) {
    return new ExtensionRefused(day(day), "理由不充分", personOf("ent-8"));
  }

  private static RectificationRejected rejectedOn(int day) {
    return new RectificationRejected(day(day), "照片不清", personOf("ent-8"), DUE);
  }

  private static HazardOverdue againAt(int day) {
    return overdueAgain(day(day), day(day));
  }

  @Test
  void nobodyButTheClockSaysSo() {
    given(ASSIGNED).when(new MarkOverdue(HAZARD, officer(), DUE, TIMERS)).thenRejected(TIMER_ONLY);
  }

  @Test
  void aPolicyWhoseStepsDoNotFollowEachOtherIsRefused() {
    assertThatThrownBy(() -> policy(List.of(0, 3), 15)).hasMessageContaining("L1, L2 and L3");
    assertThatThrownBy(() -> policy(List.of(0, 3, 3), 15)).hasMessageContaining("later");
    assertThatThrownBy(() -> policy(List.of(0, 3, 7), 7)).hasMessageContaining("later");
    assertThatThrownBy(
            () ->
                new TimerPolicy(
                    "x",
                    LocalDate.of(2026, 1, 1),
                    2,
                    2,
                    3,
                    List.of(0, 3, 7),
                    15,
                    ExtensionNotice.NONE,
                    20,
                    0,
                    5))
        .hasMessageContaining("working days");
  }

  private static TimerPolicy policy(List<Integer> steps, int enforcement) {
    return new TimerPolicy(
        "x",
        LocalDate.of(2026, 1, 1),
        2,
        2,
        3,
        steps,
        enforcement,
        ExtensionNotice.NONE,
        20,
        10,
        5);
  }
}
