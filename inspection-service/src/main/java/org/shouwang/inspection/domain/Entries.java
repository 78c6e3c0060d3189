package org.shouwang.inspection.domain;

import java.time.Instant;
import java.util.List;

/**
 * What a visit's record holds so far.
 *
 * @param findings findings (问题) recorded
 * @param commonFindings those of them that are common to the members (共性问题)
 * @param strengths strengths (优点) noted
 * @param lookBacks what is to be looked at again and was not yet (待回头看)
 * @param arrivedAt when the team arrived
 * @param lastAt when the last of it happened in the world; the record is not finished before
 */
public record Entries(
    int findings,
    int commonFindings,
    int strengths,
    List<LookBack> lookBacks,
    Instant arrivedAt,
    Instant lastAt) {
  public Entries {
    lookBacks = List.copyOf(lookBacks);
  }

  /** Nothing but the arrival. */
  static Entries begun(Instant at) {
    return new Entries(0, 0, 0, List.of(), at, at);
  }

  Entries with(Finding finding, Instant at) {
    int common = finding.commonality() == Commonality.COMMON ? 1 : 0;
    return new Entries(
        findings + 1, commonFindings + common, strengths, lookBacks, arrivedAt, later(at));
  }

  Entries withStrength(Instant at) {
    return new Entries(findings, commonFindings, strengths + 1, lookBacks, arrivedAt, later(at));
  }

  Entries finished(Instant at) {
    return new Entries(findings, commonFindings, strengths, lookBacks, arrivedAt, later(at));
  }

  Entries toLookBackAt(List<LookBack> listed) {
    return new Entries(findings, commonFindings, strengths, listed, arrivedAt, lastAt);
  }

  /** One of them was looked at; also after the record was finished, which holds findings. */
  Entries lookedBackAt(String hazard) {
    return toLookBackAt(lookBacks.stream().filter(one -> !one.hazardId().equals(hazard)).toList());
  }

  /** Several inspectors record side by side, often offline: entries come in any order. */
  private Instant later(Instant at) {
    return at.isAfter(lastAt) ? at : lastAt;
  }
}
