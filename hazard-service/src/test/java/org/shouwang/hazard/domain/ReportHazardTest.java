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

  @Test
  void refusesWhatTheCataloguesOfItsDayDoNotHave() {
    given().when(naming(new HazardCommand.Listed(false, true))).thenRejected(CATEGORY_UNKNOWN);
    given()
        .when(naming(new HazardCommand.Listed(true, false)))
        .thenRejected(ACCIDENT_CLASS_UNKNOWN);
  }

  private static HazardCommand.ReportHazard naming(HazardCommand.Listed listed) {
    HazardCommand.ReportHazard c = report(peerOf("ent-8"));
    return new HazardCommand.ReportHazard(c.target(), c.by(), c.at(), c.report(), listed);
  }
}
