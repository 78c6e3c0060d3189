package org.shouwang.hazard.domain;

import java.time.Instant;
import org.shouwang.hazard.domain.Facets.Extension;
import org.shouwang.hazard.domain.Facets.Listing;
import org.shouwang.hazard.domain.Facets.Transfer;
import org.shouwang.hazard.domain.HazardEvent.*;
import org.shouwang.hazard.domain.Stage.Reported;
import org.shouwang.kit.domain.WorkCalendar.Counted;

/**
 * What waits for somebody until a day, and what is told after it. The policy version that was in
 * force when it began to wait counts to the end: another one moves no day that runs.
 *
 * @param due when it is to be told
 * @param late whether it was told already
 * @param told what is told
 */
record Waiting(Instant due, boolean late, HazardEvent told) {

  /** Whether it is to be told at an instant: the day is over, and nobody was told yet. */
  boolean struck(Instant at) {
    return !late && !at.isBefore(due);
  }

  /** For its confirmation. */
  static Waiting of(Reported reported, Instant at, Timings timings) {
    Timing timing = timings.at(reported.since());
    Counted due = timing.confirmationDue(reported.since());
    return new Waiting(
        due.end(),
        reported.late(),
        new ConfirmationOverdue(at, reported.since(), version(timing), due.calendar()));
  }

  /** For the answer to a proposed transfer. */
  static Waiting of(Transfer proposed, Instant at, Timings timings) {
    Timing timing = timings.at(proposed.proposedAt());
    Counted due = timing.transferAnswerDue(proposed.proposedAt());
    return new Waiting(
        due.end(),
        proposed.late(),
        new TransferUnanswered(
            at, proposed.toEnterprise(), proposed.proposedAt(), version(timing), due.calendar()));
  }

  /** For the decision on another deadline. */
  static Waiting of(Extension asked, Instant at, Timings timings) {
    Timing timing = timings.at(asked.requestedAt());
    Counted due = timing.extensionDecisionDue(asked.requestedAt());
    return new Waiting(
        due.end(),
        asked.late(),
        new ExtensionUndecided(at, asked.requestedAt(), version(timing), due.calendar()));
  }

  /** For its publication. */
  static Waiting of(Listing listing, Instant at, Timings timings) {
    Timing timing = timings.at(listing.since());
    Counted due = timing.listingPublicationDue(listing.since());
    return new Waiting(
        due.end(),
        listing.late(),
        new ListingUnpublished(at, listing.since(), version(timing), due.calendar()));
  }

  private static String version(Timing timing) {
    return timing.policy().version();
  }
}
