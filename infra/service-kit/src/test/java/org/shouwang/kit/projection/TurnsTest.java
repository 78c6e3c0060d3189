package org.shouwang.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private Duration now = Duration.ZERO;
  private final Turns turns = new Turns(() -> now.toNanos());

  @Test
  void whatDoesNotComeIsAskedForEverMoreSeldomButAtLeastOnceAnHour() {
    List<Duration> asked = new ArrayList<>();
    for (; now.compareTo(Duration.ofHours(5)) < 0; now = now.plusSeconds(1)) {
      if (turns.take("scoreboards", true)) {
        asked.add(now);
      }
    }

    assertThat(asked.subList(0, 4).stream().map(Duration::toSeconds))
        .containsExactly(0L, 30L, 90L, 210L);
    assertThat(asked.getLast().minus(asked.get(asked.size() - 2))).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void whatCameMeanwhileIsAskedForAtOnceTheNextTime() {
    assertThat(turns.take("scoreboards", true)).isTrue();
    assertThat(turns.take("scoreboards", true)).isFalse();
    assertThat(turns.take("scoreboards", false)).isFalse();
    assertThat(turns.take("scoreboards", true)).isTrue();
  }

  @Test
  void eachHasATurnOfItsOwn() {
    assertThat(turns.take("scoreboards", true)).isTrue();
    assertThat(turns.take("visits", true)).isTrue();
  }
}
