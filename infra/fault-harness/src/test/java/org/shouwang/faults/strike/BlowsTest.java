package org.shouwang.faults.strike;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlowsTest {
  @Test
  void tellWhatWasMissedApartFromWhatFell() {
    Blows blows = new Blows(List.of("one", "two"), List.of("three: not reached"));
    assertThat(blows).hasToString("2 of 3");
    assertThat(blows.allMissed()).isFalse();
    assertThat(blows.told()).containsExactly("one", "two", "MISSED three: not reached");
  }

  @Test
  void sayNothingWhereAllWereMissed() {
    assertThat(new Blows(List.of(), List.of("one: not reached")).allMissed()).isTrue();
    assertThat(Blows.none().allMissed()).isFalse();
  }
}
