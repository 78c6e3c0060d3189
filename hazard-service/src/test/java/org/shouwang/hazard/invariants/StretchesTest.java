package org.shouwang.hazard.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.hazard.domain.planted.PlantedRules;

/** The invariants after each of many random sequences, and whether they find what is wrong. */
class StretchesTest {
  private static final int SEEDS = 24;
  private static final int MANY = 400;
  private static final int STORED = 1;

  /** The longest way to a fault: a closure, and what lets its shrinking stop early. */
  private static final int LONGEST = 12;

  private static final PlantedRules PARTS = new PlantedRules(RunFault.class, Stretches.class);
  private static final PlantedRules LOGS = new PlantedRules(RunFault.class, Records.class);

  @Test
  void holdAfterAnySequenceOfAHazard() {
    assertThat(new HazardStretches().apply(SEEDS)).isEmpty();
  }

  @Test
  void holdAfterAnySequenceOfAPublicReport() {
    assertThat(new ReportStretches().apply(SEEDS)).isEmpty();
  }

  @Test
  void holdAfterAnySequenceOfAReward() {
    assertThat(new RewardStretches().apply(5 * SEEDS)).isEmpty();
  }

  /** The log in memory is none of the product's: a few more on the one that is. */
  @Test
  void holdOnTheServicesOwnLogAndViews() {
    try (OwnStore own = new OwnStore()) {
      assertThat(new HazardStretches(own).apply(STORED)).isEmpty();
      assertThat(new ReportStretches(own).apply(STORED)).isEmpty();
      assertThat(new RewardStretches(own).apply(STORED)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPlantedFaultViolatesItsInvariantAndIsShrunk(RunFault fault) {
    List<String> fewest = PARTS.difference(fault, SEEDS);
    assertThat(fewest).as(fault.instead()).isNotEmpty().hasSizeLessThanOrEqualTo(LONGEST + 1);
    assertThat(fewest.getLast()).contains(": " + fault.invariant + ": ");
  }

  /** What follows every sequence finds what lies in contracts, log, chain and views. */
  @ParameterizedTest
  @EnumSource(
      names = {
        "REASON_LOST",
        "TAKEN_TWICE",
        "NOT_ON_A_WORKLIST",
        "REPLY_NOT_DUE",
        "CLAIMED_FOR_EVER",
        "OLD_DEADLINE_RUNS_ON",
        "PAYLOAD_NOT_HASHED",
        "HEADER_NOT_HASHED",
        "DOCUMENT_OF_ANOTHER_TENANT"
      })
  void aPlantedFaultIsFoundByTheLogAlone(RunFault fault) {
    List<String> fewest = LOGS.difference(fault, MANY);
    assertThat(fewest).as(fault.instead()).isNotEmpty().hasSizeLessThanOrEqualTo(LONGEST + 1);
    assertThat(fewest.getLast()).contains(": " + fault.invariant + ": ");
  }
}
