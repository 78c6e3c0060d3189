package org.shouwang.hazard.domain;

import java.time.Instant;
import org.shouwang.kit.domain.WorkCalendar;
import org.shouwang.kit.domain.WorkCalendar.Counted;

/**
 * The policy version in force, and the calendar by which its working days are counted.
 *
 * @param policy the version
 * @param calendar the holidays
 */
public record Timing(TimerPolicy policy, WorkCalendar calendar) {

  /** The last day on which a report that waits since an instant is confirmed in time. */
  public Counted confirmationDue(Instant since) {
    return calendar.after(WorkCalendar.dayOf(since), policy.confirmationWorkingDays());
  }

  /** The last day on which a transfer that was proposed at an instant is answered in time. */
  public Counted transferAnswerDue(Instant proposedAt) {
    return calendar.after(WorkCalendar.dayOf(proposedAt), policy.transferWorkingDays());
  }

  /** The last day on which a request for an extension is decided in time. */
  public Counted extensionDecisionDue(Instant requestedAt) {
    return calendar.after(WorkCalendar.dayOf(requestedAt), policy.extensionDecisionWorkingDays());
  }

  /** The last day on which a listing is made public in time. */
  public Counted listingPublicationDue(Instant listedAt) {
    return calendar.after(WorkCalendar.dayOf(listedAt), policy.listingPublicationWorkingDays());
  }

  /** Whether an extension is asked for early enough before a deadline, by whom that is asked. */
  boolean keepsNotice(Instant at, Instant dueAt) {
    // A due day ends at 24:00, which is the next day's beginning.
    Counted last =
        calendar.before(
            WorkCalendar.dayOf(dueAt.minusMillis(1)), policy.extensionNoticeWorkingDays());
    return !WorkCalendar.dayOf(at).isAfter(last.day());
  }
}
