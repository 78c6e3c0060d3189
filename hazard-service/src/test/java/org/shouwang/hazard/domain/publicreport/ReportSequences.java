package org.shouwang.hazard.domain.publicreport;

import org.shouwang.hazard.domain.planted.Sequences;

/** The treatment of reports of the public against {@link PlainReport}. */
public final class ReportSequences
    extends Sequences<PublicReport, ReportCommand, ReportEvent, PlainReport> {
  static final int SEEDS = 1_000;
  private static final int STEPS = 40;

  public ReportSequences() {
    super(new ReportDecider(), PlainReport::new, RandomReports::new, STEPS);
  }
}
