package org.shouwang.hazard.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shouwang.hazard.domain.Facets.Extension;
import org.shouwang.hazard.domain.Facets.Listing;
import org.shouwang.hazard.domain.Facets.Supervision;
import org.shouwang.hazard.domain.Facets.Transfer;
import org.shouwang.hazard.domain.Hazard.Known;
import org.shouwang.hazard.domain.HazardEvent.HazardDueSoon;
import org.shouwang.hazard.domain.HazardEvent.ResumptionReviewOverdue;
import org.shouwang.hazard.domain.Stage.Assigned;
import org.shouwang.hazard.domain.Stage.Rectified;
import org.shouwang.hazard.domain.Stage.Rectifying;
import org.shouwang.hazard.domain.Stage.Reported;

/**
 * What struck in vain while a hazard counted as a duplicate or as none (重复、驳回期间到期的时限): once it does
 * not any more, each is told once, in the order in which it was due. It happens when the judgement
 * is taken back: before, there was nobody to be told.
 */
final class Missed {
  private final Known hazard;
  private final Instant hidden;
  private final Instant at;
  private final Timings timings;
  private final List<Waiting> missed = new ArrayList<>();

  private Missed(Known hazard, Instant hidden, Instant at, Timings timings) {
    this.hazard = hazard;
    this.hidden = hidden;
    this.at = at;
    this.timings = timings;
  }

  /**
   * What is told.
   *
   * @param hazard as it stands again
   * @param hidden since when it was none
   */
  static List<HazardEvent> of(Known hazard, Instant hidden, Instant at, Timings timings) {
    Missed all = new Missed(hazard, hidden, at, timings);
    all.gather();
    return all.missed.stream()
        .filter(one -> one.struck(at))
        .sorted(Comparator.comparing(Waiting::due))
        .map(Waiting::told)
        .toList();
  }

  private void gather() {
    Facets facets = hazard.facets();
    if (hazard.stage() instanceof Reported reported) {
      missed.add(Waiting.of(reported, at, timings));
    }
    Transfer transfer = facets.transfer();
    if (transfer != null && !transfer.declined()) {
      missed.add(Waiting.of(transfer, at, timings));
    }
    Listing listing = facets.listing();
    if (listing != null && facets.supervision() == Supervision.LISTED && !listing.published()) {
      missed.add(Waiting.of(listing, at, timings));
    }
    Extension extension = facets.extension();
    if (hazard.stage() instanceof Assigned && extension != null) {
      missed.add(Waiting.of(extension, at, timings));
    }
    if (hazard.stage() instanceof Rectifying rectifying) {
      deadline(rectifying);
    }
    Instant reviewDueAt = facets.reviewDueAt();
    if (hazard.stage() instanceof Rectified && reviewDueAt != null) {
      meanwhile(reviewDueAt, new ResumptionReviewOverdue(at, facets.cycle().number()));
    }
  }

  /** Of a deadline that is over, nobody is told that it comes. */
  private void deadline(Rectifying rectifying) {
    Instant dueAt = rectifying.assignment().dueAt();
    TimerPolicy policy = timings.versions().at(at);
    Alarms.overdueAgain(hazard, rectifying, at)
        .ifPresentOrElse(
            overdue -> missed.add(new Waiting(dueAt, false, overdue)),
            () ->
                meanwhile(
                    policy.dueSoonAt(dueAt),
                    new HazardDueSoon(
                        at,
                        dueAt,
                        hazard.facets().cycle().number(),
                        policy.version(),
                        rectifying.assignment().assigneeId())));
  }

  /** What was due before it counted as a duplicate was told then. */
  private void meanwhile(Instant due, HazardEvent told) {
    missed.add(new Waiting(due, due.isBefore(hidden), told));
  }
}
