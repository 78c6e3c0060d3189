package org.shouwang.kit.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  @Test
  void aLogIsKnownOnlyAsFarAsThePartitionThatIsBehindTheOthersSays() {
    Tally ahead = told(9, NOON.plusSeconds(60));
    Tally behind = told(5, NOON);

    assertThat(Tally.until(List.of(ahead, behind))).isEqualTo(NOON);
    assertThat(Tally.until(List.of(ahead, told(9, NOON)))).isEqualTo(NOON.plusSeconds(60));
  }

  @Test
  void anEmptyLogIsNotKnownBeforeEveryPartitionHasSaidSo() {
    Tally empty = told(0, NOON);

    assertThat(Tally.until(List.of(empty, Tally.BEGINNING))).isNull();
    assertThat(Tally.until(List.of(empty, empty))).isEqualTo(NOON);
  }

  /** Behind a marker at a commit. */
  private static Tally told(long commit, Instant until) {
    long place = Place.endOf(commit);
    return new Tally(place, 3, until, until, place, false, null);
  }
}
