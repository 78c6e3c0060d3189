package org.shouwang.inspection.domain;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign's visits add up to.
 *
 * @param visits visits made
 * @param unfinished visits neither signed nor refused yet
 * @param findings findings (问题) recorded
 * @param commonFindings those of them that are common to the members (共性问题)
 * @param strengths strengths (优点) noted
 * @param openLookBacks what is to be looked at again and nobody has yet (待回头看)
 * @param lastAt when the last of it happened in the world; null without a visit
 */
public record Tally(
    int visits,
    int unfinished,
    int findings,
    int commonFindings,
    int strengths,
    int openLookBacks,
    @Nullable Instant lastAt) {

  /** Of no visit at all. */
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, null);

  /** Of these visits. */
  public static Tally of(Collection<Visit.Known> visits) {
    Tally tally = NONE;
    for (Visit.Known visit : visits) {
      tally = tally.with(visit);
    }
    return tally;
  }

  /** With as many look-backs open as are still due by what hazards tell. */
  public Tally openLookBacks(int due) {
    return new Tally(visits, unfinished, findings, commonFindings, strengths, due, lastAt);
  }

  private Tally with(Visit.Known visit) {
    Entries entries = visit.entries();
    return new Tally(
        visits + 1,
        unfinished + (visit instanceof Visit.InProgress ? 1 : 0),
        findings + entries.findings(),
        commonFindings + entries.commonFindings(),
        strengths + entries.strengths(),
        openLookBacks + entries.lookBacks().size(),
        lastAt != null && lastAt.isAfter(entries.lastAt()) ? lastAt : entries.lastAt());
  }
}
