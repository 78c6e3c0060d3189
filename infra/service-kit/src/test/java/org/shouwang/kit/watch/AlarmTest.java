package org.shouwang.kit.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;

class AlarmTest {
  @Test
  void allThatHoldAtOnceAreNamed() {
    Health.Builder health = new Health.Builder().up();
    Alarm.on(health, List.of(Alarm.VIEW_INCOMPLETE, Alarm.VIEW_LAG, Alarm.PARKED_EVENTS));
    assertThat(health.build().getDetails())
        .containsEntry("runbook", "view-lag, parked-events, view-incomplete");
  }

  @Test
  void whereNoneHoldsNoPageIsNamed() {
    Health.Builder health = new Health.Builder().up();
    Alarm.on(health, Set.of());
    assertThat(health.build().getDetails()).isEmpty();
  }
}
