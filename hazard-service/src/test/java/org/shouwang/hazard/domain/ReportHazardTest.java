package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.HazardFacts.*;
import static org.shouwang.hazard.domain.HazardRejection.*;

import org.junit.jupiter.api.Test;

/** 上报: anybody may report a hazard. */
class ReportHazardTest {
  @Test
  void recordsWhatWasReported() {
    given().when(report(peerOf("ent-8"))).then(reported());
  }

  @Test
  void refusesToReportTheSameHazardTwice() {
    given(reported()).when(report(peerOf("ent-8"))).thenRejected(ALREADY_REPORTED);
  }
}
