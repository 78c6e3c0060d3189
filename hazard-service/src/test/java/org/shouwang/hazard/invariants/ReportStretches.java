package org.shouwang.hazard.invariants;

import org.shouwang.hazard.domain.publicreport.ReportSequences;

/** Sequences of a public report with the invariants after each. */
public final class ReportStretches extends ReportSequences {
  public ReportStretches() {
    super(RunInvariants.of(Family.reports()));
  }

  /** The same elsewhere than in memory. */
  ReportStretches(Run.Place place) {
    super(RunInvariants.on(Family.reports(), place));
  }
}
