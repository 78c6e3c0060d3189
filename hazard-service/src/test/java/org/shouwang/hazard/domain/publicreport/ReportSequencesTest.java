package org.shouwang.hazard.domain.publicreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.hazard.domain.planted.PlantedRules;
import org.shouwang.hazard.invariants.ReportRecords;

/** Random sequences of commands to a report, and whether they find what is wrong. */
class ReportSequencesTest {
  /** Twenty notes and one more are the longest way to a fault. */
  private static final int LONGEST = 22;

  private static final PlantedRules RULES =
      new PlantedRules(ReportFault.class, ReportSequences.class);

  @Test
  void anySequenceIsAnsweredAsThePaperSaysAndItsLogHoldsWhatItMust() {
    assertThat(new ReportRecords().apply(ReportSequences.SEEDS)).isEmpty();
  }

  @Test
  void theSequencesComeEverywhere() {
    Set<ReportStatus> states = EnumSet.noneOf(ReportStatus.class);
    Set<Class<?>> events = new HashSet<>();
    new ReportSequences()
        .each(
            ReportSequences.SEEDS,
            (report, happened) -> {
              states.add(report.status());
              happened.forEach(event -> events.add(event.getClass()));
            });
    assertThat(states).isEqualTo(EnumSet.allOf(ReportStatus.class));
    assertThat(events).hasSize(ReportEvent.class.getPermittedSubclasses().length);
  }

  @ParameterizedTest
  @EnumSource
  void aPlantedFaultIsFoundAndShrunk(ReportFault fault) {
    List<String> fewest = RULES.difference(fault, ReportSequences.SEEDS);
    assertThat(fewest).as(fault.instead()).isNotEmpty().hasSizeLessThanOrEqualTo(LONGEST + 1);
  }
}
