package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.HazardFacts.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.HazardCommand.*;
import org.shouwang.hazard.domain.HazardEvent.*;
import org.shouwang.hazard.domain.TimerPolicy.ExtensionNotice;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.WorkCalendar;

/** What the clock does to the hazard of {@link HazardFacts}, and who it is. */
public final class ClockFacts {
  public static final TimerPolicy TIMERS = timers(ExtensionNotice.LISTED);

  /** Without a holiday, so that weekdays are working days. */
  public static final WorkCalendar CALENDAR =
      new WorkCalendar(
          IntStream.range(2026, 2126)
              .mapToObj(year -> new WorkCalendar.Year(year, "no holidays", Set.of(), Set.of()))
              .toList());

  public static final Timings TIMINGS =
      new Timings(new PolicyVersions<>(List.of(TIMERS)), CALENDAR);

  public static final Timing TIMING = new Timing(TIMERS, CALENDAR);

  /** Three days before {@link HazardFacts#DUE}. */
  public static final Instant DUE_SOON = Instant.parse("2026-03-08T16:00:00Z");

  public static final Instant L2_AT = Instant.parse("2026-03-14T16:00:00Z");
  public static final Instant L3_AT = Instant.parse("2026-03-18T16:00:00Z");
  public static final Instant ENFORCEMENT_AT = Instant.parse("2026-03-26T16:00:00Z");

  /** 24:00 of Wednesday, 4 March: two working days after the report of Monday. */
  public static final Instant CONFIRMATION_DUE = Instant.parse("2026-03-04T16:00:00Z");

  /** 24:00 of Friday, 20 March: ten working days after the request of Friday, 6 March. */
  public static final Instant DECISION_DUE = Instant.parse("2026-03-20T16:00:00Z");

  /** 24:00 of Wednesday, 11 March: five working days after the listing of Wednesday, 4 March. */
  public static final Instant PUBLICATION_DUE = Instant.parse("2026-03-11T16:00:00Z");

  private ClockFacts() {}

  public static TimerPolicy timers(ExtensionNotice notice) {
    return new TimerPolicy(
        "timers-test", LocalDate.of(2026, 1, 1), 2, 2, 3, List.of(0, 3, 7), 15, notice, 20, 10, 5);
  }

  /** From a day of March on waits are longer, and a deadline comes near a day later. */
  public static Timings changedOn(int day) {
    TimerPolicy slower =
        new TimerPolicy(
            "timers-slower",
            LocalDate.of(2026, 3, day),
            5,
            5,
            2,
            List.of(0, 3, 7),
            15,
            ExtensionNotice.LISTED,
            20,
            15,
            10);
    return new Timings(new PolicyVersions<>(List.of(TIMERS, slower)), CALENDAR);
  }

  public static Actor clock() {
    return new Actor("timer:hazard-timers", null, null, null, "371102", Authority.SYSTEM, false);
  }

  public static RemindOfDeadline remind(Instant at) {
    return new RemindOfDeadline(HAZARD, clock(), at, TIMINGS);
  }

  public static MarkOverdue markOverdue(Instant at) {
    return new MarkOverdue(HAZARD, clock(), at, TIMERS);
  }

  public static EscalateHazard escalate(Instant at) {
    return new EscalateHazard(HAZARD, clock(), at, TIMERS);
  }

  public static ReferToEnforcement refer(Instant at) {
    return new ReferToEnforcement(HAZARD, clock(), at, TIMERS);
  }

  public static RemindOfLookBack remindOfLookBack(Instant at) {
    return new RemindOfLookBack(HAZARD, clock(), at);
  }

  public static MarkConfirmationOverdue markConfirmationOverdue(Instant at) {
    return new MarkConfirmationOverdue(HAZARD, clock(), at, TIMINGS);
  }

  public static MarkTransferUnanswered markTransferUnanswered(Instant at) {
    return new MarkTransferUnanswered(HAZARD, clock(), at, TIMINGS);
  }

  public static MarkExtensionUndecided markExtensionUndecided(Instant at) {
    return new MarkExtensionUndecided(HAZARD, clock(), at, TIMINGS);
  }

  public static MarkListingUnpublished markListingUnpublished(Instant at) {
    return new MarkListingUnpublished(HAZARD, clock(), at, TIMINGS);
  }

  public static MarkReviewOverdue markReviewOverdue(Instant at) {
    return new MarkReviewOverdue(HAZARD, clock(), at);
  }

  public static MajorHazardNotified notified(int day) {
    return new MajorHazardNotified(day(day));
  }

  public static HazardDueSoon dueSoon() {
    return new HazardDueSoon(DUE_SOON, DUE, 1, "timers-test", null);
  }

  public static HazardOverdue overdue() {
    return new HazardOverdue(DUE, DUE, 1, null, "timers-test", null);
  }

  public static HazardOverdue overdueAgain(Instant at, @Nullable Instant escalatesAt) {
    return new HazardOverdue(at, DUE, 1, escalatesAt, null, null);
  }

  public static HazardEscalated escalated(EscalationLevel level, Instant at, Instant next) {
    return new HazardEscalated(at, level, DUE, 1, next, "timers-test");
  }

  public static HazardEscalated escalatedToL1() {
    return escalated(EscalationLevel.L1, DUE, L2_AT);
  }

  public static HazardEscalated escalatedToL2() {
    return escalated(EscalationLevel.L2, L2_AT, L3_AT);
  }

  public static HazardEscalated escalatedToL3() {
    return escalated(EscalationLevel.L3, L3_AT, ENFORCEMENT_AT);
  }

  public static EnforcementReferred referred() {
    return new EnforcementReferred(ENFORCEMENT_AT, DUE, 1, "timers-test");
  }

  public static ConfirmationOverdue confirmationOverdue() {
    return new ConfirmationOverdue(CONFIRMATION_DUE, day(2), "timers-test", "no holidays");
  }

  public static TransferUnanswered transferUnanswered() {
    return new TransferUnanswered(
        Instant.parse("2026-03-10T16:00:00Z"), id("ent-9"), day(6), "timers-test", "no holidays");
  }

  public static ExtensionUndecided extensionUndecided() {
    return new ExtensionUndecided(DECISION_DUE, day(6), "timers-test", "no holidays");
  }

  public static ListingUnpublished listingUnpublished() {
    return new ListingUnpublished(PUBLICATION_DUE, day(4), "timers-test", "no holidays");
  }

  public static LookBackDue lookBackDue(int closedOn) {
    return new LookBackDue(lookBackAfter(closedOn).dueAt(), 1);
  }

  public static ResumptionReviewOverdue reviewOverdue() {
    return new ResumptionReviewOverdue(resumptionRequested().reviewDueAt(), 1);
  }
}
