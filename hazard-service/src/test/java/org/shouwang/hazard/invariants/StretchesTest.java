package org.shouwang.hazard.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.hazard.domain.planted.PlantedRules;
import org.shouwang.kit.log.MongoCommitLog;
import org.shouwang.kit.support.TestStore;

/** The invariants after each of many random sequences, and whether they find what is wrong. */
class StretchesTest {
  private static final int SEEDS = 24;
  private static final int STORED = 4;

  /** The longest way to a fault: a closure, and what lets its shrinking stop early. */
  private static final int LONGEST = 12;

  private static final PlantedRules PARTS = new PlantedRules(RunFault.class, Stretches.class);

  @Test
  void holdAfterAnySequenceOfAHazard() {
    hold(new HazardStretches());
  }

  @Test
  void holdAfterAnySequenceOfAPublicReport() {
    hold(new ReportStretches());
  }

  @Test
  void holdAfterAnySequenceOfAReward() {
    hold(new RewardStretches());
  }

  /** The log in memory is none of the product's: a few more on the one that is. */
  @Test
  void holdOnTheServicesOwnLog() {
    MongoDatabase database = TestStore.embedded().database();
    List<MongoCommitLog> opened = new ArrayList<>();
    try {
      Run.Logs logs =
          clock -> {
            opened.forEach(MongoCommitLog::close);
            database.drop();
            opened.add(new MongoCommitLog("/cell/test/hazard-service", database, clock));
            return opened.getLast();
          };
      assertThat(new HazardStretches(logs).apply(STORED)).isEmpty();
    } finally {
      opened.forEach(MongoCommitLog::close);
      database.drop();
    }
  }

  private static void hold(IntFunction<List<String>> sequences) {
    long begun = System.nanoTime();
    assertThat(sequences.apply(SEEDS)).isEmpty();
    System.out.printf(
        "%s: %d sequences with their invariants in %d ms%n",
        sequences.getClass().getSimpleName(), SEEDS, (System.nanoTime() - begun) / 1_000_000);
  }

  @ParameterizedTest
  @EnumSource
  void aPlantedFaultViolatesItsInvariantAndIsShrunk(RunFault fault) {
    List<String> fewest = PARTS.difference(fault, SEEDS);
    assertThat(fewest).as(fault.instead()).isNotEmpty().hasSizeLessThanOrEqualTo(LONGEST + 1);
    assertThat(fewest.getLast()).contains(": " + fault.invariant + ": ");
  }
}
