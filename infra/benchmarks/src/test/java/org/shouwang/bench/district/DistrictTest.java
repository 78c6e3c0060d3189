package org.shouwang.bench.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.domain.HazardCommand;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.log.CommitDraft;

class DistrictTest {
  private final District district = new District(7, 12_000);

  @Test
  void everyLifeIsOneThatTheRulesAllow() {
    assertThat(district.founding().flatMap(life -> drafts(life).stream())).isNotEmpty();
    assertThat(district.hazards(0, 500).flatMap(life -> drafts(life).stream())).isNotEmpty();
  }

  @Test
  void theSameSeedGivesTheSameLives() {
    List<List<HazardCommand>> once = district.hazards(3, 20).map(Life::commands).toList();
    List<List<HazardCommand>> again =
        new District(7, 12_000).hazards(3, 20).map(Life::commands).toList();
    List<List<HazardCommand>> other =
        new District(8, 12_000).hazards(3, 20).map(Life::commands).toList();

    assertThat(again).isEqualTo(once);
    assertThat(other).isNotEqualTo(once);
  }

  @Test
  void hasAboutAsManyEventsAsAskedFor() {
    long events =
        district
            .hazards(0, district.size())
            .flatMap(life -> drafts(life).stream())
            .mapToLong(draft -> draft.events().size())
            .sum();

    assertThat(events).isBetween(11_000L, 13_000L);
  }

  @Test
  void aLongHazardHasExactlyItsEvents() {
    long events =
        drafts(district.longHazard(-1, 200)).stream()
            .mapToLong(draft -> draft.events().size())
            .sum();

    assertThat(events).isEqualTo(200);
  }

  private static <S, C extends Command> List<CommitDraft> drafts(Life<S, C> life) {
    return life.rules().drafts(life, new SplittableRandom(1));
  }
}
