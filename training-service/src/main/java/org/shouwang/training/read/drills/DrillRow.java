package org.shouwang.training.read.drills;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drill.
 *
 * @param district whose it is
 * @param cooperative the cooperative that held it
 * @param enterprise the enterprise whose own it was
 * @param kind what plan it tested
 * @param scenario the scenario
 * @param participants enterprises that took part
 * @param attendance people present, a head count
 * @param evaluation what the evaluation found
 * @param findings problems that it showed
 * @param occurredAt when it was
 */
record DrillRow(
    @Nullable String district,
    @Nullable String cooperative,
    @Nullable String enterprise,
    @Nullable String kind,
    @Nullable String scenario,
    List<String> participants,
    int attendance,
    @Nullable String evaluation,
    int findings,
    @Nullable Instant occurredAt) {

  DrillRow withFinding() {
    return new DrillRow(
        district,
        cooperative,
        enterprise,
        kind,
        scenario,
        participants,
        attendance,
        evaluation,
        findings + 1,
        occurredAt);
  }
}
