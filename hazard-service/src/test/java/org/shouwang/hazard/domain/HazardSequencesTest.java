package org.shouwang.hazard.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.hazard.domain.Hazard.Known;
import org.shouwang.hazard.domain.planted.PlantedRules;
import org.shouwang.hazard.invariants.HazardRecords;

/** Random sequences of commands, and whether they find what is wrong. */
class HazardSequencesTest {
  /** The longest way to a fault: a major hazard's second cycle. */
  private static final int LONGEST = 16;

  private static final PlantedRules RULES =
      new PlantedRules(HazardFault.class, HazardSequences.class);

  @Test
  void anySequenceIsAnsweredAsTheModelSaysAndItsLogHoldsWhatItMust() {
    assertThat(new HazardRecords().apply(HazardSequences.SEEDS)).isEmpty();
  }

  @Test
  void theSequencesComeEverywhere() {
    Set<HazardStatus> states = EnumSet.noneOf(HazardStatus.class);
    Set<Class<?>> events = new HashSet<>();
    AtomicInteger furthest = new AtomicInteger(1);
    new HazardSequences()
        .each(
            HazardSequences.SEEDS,
            (hazard, happened) -> {
              happened.forEach(event -> events.add(event.getClass()));
              states.add(hazard.status());
              if (hazard instanceof Known known) {
                furthest.accumulateAndGet(known.facets().cycle().number(), Math::max);
              }
            });
    assertThat(states).containsAll(EnumSet.complementOf(EnumSet.of(HazardStatus.UNREPORTED)));
    assertThat(furthest).hasValueGreaterThan(1);
    assertThat(events).hasSize(HazardEvent.class.getPermittedSubclasses().length);
  }

  @ParameterizedTest
  @EnumSource
  void aPlantedFaultIsFoundAndShrunk(HazardFault fault) {
    List<String> fewest = RULES.difference(fault, HazardSequences.SEEDS);
    assertThat(fewest).as(fault.instead()).isNotEmpty().hasSizeLessThanOrEqualTo(LONGEST + 1);
  }
}
