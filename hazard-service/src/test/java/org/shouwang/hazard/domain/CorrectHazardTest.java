package org.shouwang.hazard.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.domain.HazardFacts.*;
import static org.shouwang.hazard.domain.HazardRejection.*;

import org.junit.jupiter.api.Test;

/** 更正: an error in a report is put right by an event, and nothing is deleted. */
class CorrectHazardTest {
  @Test
  void theReporterCorrectsAndWhatSheLeavesOutStays() {
    Hazard.Known known =
        (Hazard.Known)
            given(reported())
                .when(correctPlace(peerOf("ent-8"), 6, "四号车间"))
                .then(corrected())
                .state();
    assertThat(known.report().place()).isEqualTo("四号车间");
    assertThat(known.report().description()).isEqualTo(report().description());
  }

  @Test
  void nobodyElseCorrects() {
    given(reported()).when(correctPlace(peerOf("ent-7"), 6, "四号车间")).thenRejected(NOT_THE_REPORTER);
  }

  @Test
  void aCorrectionNamesWhatItCorrects() {
    given(reported()).when(correctPlace(officer(), 6, null)).thenRejected(NOTHING_TO_CORRECT);
  }
}
