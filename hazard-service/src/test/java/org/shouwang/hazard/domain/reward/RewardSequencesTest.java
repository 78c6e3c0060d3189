package org.shouwang.hazard.domain.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.hazard.domain.planted.PlantedRules;
import org.shouwang.hazard.invariants.RewardRecords;

/** Random sequences of commands to a reward, and whether they find what is wrong. */
class RewardSequencesTest {
  private static final int LONGEST = 6;

  private static final PlantedRules RULES =
      new PlantedRules(RewardFault.class, RewardSequences.class);

  @Test
  void anySequenceIsAnsweredAsTheModelSaysAndItsLogHoldsWhatItMust() {
    assertThat(new RewardRecords().apply(RewardSequences.SEEDS)).isEmpty();
  }

  @Test
  void theSequencesComeEverywhere() {
    Set<RewardStatus> states = EnumSet.noneOf(RewardStatus.class);
    Set<Class<?>> events = new HashSet<>();
    new RewardSequences()
        .each(
            RewardSequences.SEEDS,
            (reward, happened) -> {
              states.add(reward.status());
              happened.forEach(event -> events.add(event.getClass()));
            });
    assertThat(states).isEqualTo(EnumSet.allOf(RewardStatus.class));
    assertThat(events).hasSize(RewardEvent.class.getPermittedSubclasses().length);
  }

  @ParameterizedTest
  @EnumSource
  void aPlantedFaultIsFoundAndShrunk(RewardFault fault) {
    List<String> fewest = RULES.difference(fault, RewardSequences.SEEDS);
    assertThat(fewest).as(fault.instead()).isNotEmpty().hasSizeLessThanOrEqualTo(LONGEST + 1);
  }
}
