package org.shouwang.hazard.domain.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.domain.HazardFacts.day;
import static org.shouwang.hazard.domain.reward.RewardFacts.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Rejected;

/** Seeded random sequences of commands: money moves along one road, once, and past two people. */
class RewardSequencesTest {
  private static final int SEQUENCES = 3_000;
  private static final int LENGTH = 14;

  /** From where to where each command leads; what is not here is refused. */
  private static final Map<String, Map<String, String>> ROAD =
      Map.of(
          "AssessReward", Map.of("NONE", "ASSESSED"),
          "ApproveReward", Map.of("ASSESSED", "APPROVED"),
          "NotifyReward", Map.of("APPROVED", "NOTIFIED"),
          "ClaimReward", Map.of("NOTIFIED", "CLAIMED"),
          "PayReward", Map.of("CLAIMED", "PAID"),
          "LapseReward", Map.of("NOTIFIED", "LAPSED"),
          "DenyReward",
              Map.of(
                  "NONE", "DENIED",
                  "ASSESSED", "DENIED",
                  "APPROVED", "DENIED",
                  "NOTIFIED", "DENIED",
                  "CLAIMED", "DENIED"));

  private final RewardDecider rules = new RewardDecider();

  @Test
  void anySequenceStaysOnTheRoad() {
    Set<RewardStatus> seen = EnumSet.noneOf(RewardStatus.class);
    for (long seed = 0; seed < SEQUENCES; seed++) {
      Random random = new Random(seed);
      Reward reward = rules.initial();
      String state = "NONE";
      List<RewardEvent> happened = new ArrayList<>();
      int day = 15;
      for (int step = 0; step < LENGTH; step++) {
        Actor approver = List.of(leader(), officer(), assessor()).get(random.nextInt(3));
        boolean fits = random.nextInt(4) > 0;
        RewardCommand command = any(random, day, approver, fits);
        day += random.nextInt(2);
        String name = command.getClass().getSimpleName();
        boolean barred =
            (name.equals("ApproveReward") && !approver.equals(leader()))
                || (name.equals("PayReward") && !fits);
        String next = barred ? null : ROAD.get(name).get(state);
        List<RewardEvent> events = decided(reward, command);
        assertThat(events.isEmpty())
            .as("seed %d: %s in %s", seed, name, state)
            .isEqualTo(next == null);
        for (RewardEvent event : events) {
          reward = rules.evolve(reward, event);
          happened.add(event);
        }
        state = next == null ? state : next;
        assertThat(reward.status().name()).isEqualTo(state);
        seen.add(reward.status());
      }
      assertThat(happened.stream().filter(event -> event instanceof RewardEvent.RewardPaid))
          .as("paid once")
          .hasSizeLessThanOrEqualTo(1);
    }
    assertThat(seen)
        .as("the sequences come everywhere")
        .isEqualTo(EnumSet.allOf(RewardStatus.class));
  }

  private List<RewardEvent> decided(Reward reward, RewardCommand command) {
    try {
      return rules.decide(reward, command);
    } catch (Rejected rejected) {
      return List.of();
    }
  }

  private static RewardCommand any(Random random, int day, Actor approver, boolean fits) {
    return switch (random.nextInt(14)) {
      case 0, 1, 2 -> assess();
      case 3, 4, 5 -> approve(approver, day, Rivals.NONE);
      case 6, 7 -> tell(day);
      case 8, 9 -> claim(day(day));
      case 10, 11 -> pay(day, fits);
      case 12 -> deny(day);
      // Its own deadline, whatever day it was set on.
      default -> lapse(day(day).plusSeconds(61 * 86_400L));
    };
  }
}
