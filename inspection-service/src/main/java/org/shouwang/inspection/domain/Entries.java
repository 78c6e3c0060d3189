package org.shouwang.inspection.domain;

import java.time.Instant;

/**
 * What a visit's record holds so far.
 *
 * @param findings findings (问题) recorded
 * @param commonFindings those of them that are common to the members (共性问题)
 * @param strengths strengths (优点) noted
 * @param lastAt when the last of it happened in the world; the record is not finished before
 */
public record Entries(int findings, int commonFindings, int strengths, Instant lastAt) {

  /** Nothing but the arrival. */
  static Entries begun(Instant at) {
    return new Entries(0, 0, 0, at);
  }

  Entries with(Finding finding, Instant at) {
    int common = finding.commonality() == Commonality.COMMON ? 1 : 0;
    return new Entries(findings + 1, commonFindings + common, strengths, later(at));
  }

  Entries withStrength(Instant at) {
    return new Entries(findings, commonFindings, strengths + 1, later(at));
  }

  Entries finished(Instant at) {
    return new Entries(findings, commonFindings, strengths, later(at));
  }

  /** Several inspectors record side by side, often offline: entries come in any order. */
  private Instant later(Instant at) {
    return at.isAfter(lastAt) ? at : lastAt;
  }
}
