package org.shouwang.faults.strike;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlowsTest {
  @Test
  void tellWhatWasMissedApartFromWhatFell() {
    Blows blows = new Blows(List.of("one", "two"), List.of("three: not reached"));
    assertThat(blows).hasToString("2 of 3");
    assertThat(blows.noneInTime()).isFalse();
    assertThat(blows.told()).containsExactly("one", "two", "MISSED three: not reached");
  }

  @Test
  void tellWhichCameWhenTheLoadWasOver() {
    assertThat(new Blows(List.of("one", Blows.late("two")), List.of())).hasToString("2 (1 late)");
    assertThat(new Blows(List.of(Blows.late("one")), List.of("two: not reached")))
        .hasToString("1 of 2 (1 late)");
  }

  @Test
  void sayNothingWhereAllWereMissedOrLate() {
    assertThat(new Blows(List.of(), List.of("one: not reached")).noneInTime()).isTrue();
    assertThat(new Blows(List.of(Blows.late("one")), List.of("two")).noneInTime()).isTrue();
    assertThat(new Blows(List.of(Blows.late("one"), "two"), List.of()).noneInTime()).isFalse();
    assertThat(Blows.none().noneInTime()).isFalse();
  }
}
