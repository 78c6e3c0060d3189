package org.shouwang.hazard.invariants;

import org.shouwang.hazard.domain.publicreport.ReportDecider;
import org.shouwang.hazard.domain.publicreport.ReportSequences;
import org.shouwang.hazard.write.publicreport.PublicWriteSide;

/** Sequences of a public report with what its log must hold after each. */
public final class ReportRecords extends ReportSequences {
  public ReportRecords() {
    super(new LogInvariants<>(PublicWriteSide.report(), new ReportDecider(), "public-reports"));
  }
}
