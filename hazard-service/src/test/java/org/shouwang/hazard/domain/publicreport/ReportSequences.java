package org.shouwang.hazard.domain.publicreport;

import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.planted.Invariants;
import org.shouwang.hazard.domain.planted.Sequences;

/** The treatment of reports of the public against {@link PlainReport}. */
public class ReportSequences
    extends Sequences<PublicReport, ReportCommand, ReportEvent, PlainReport> {
  public static final int SEEDS = 1_000;
  private static final int STEPS = 40;

  public ReportSequences() {
    this(null);
  }

  /** The same with what must hold after each. */
  protected ReportSequences(@Nullable Invariants<ReportCommand, ReportEvent> invariants) {
    super(new ReportDecider(), PlainReport::new, RandomReports::new, STEPS, invariants);
  }
}
