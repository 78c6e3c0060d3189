package org.shouwang.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {
  private static final long DAY = 86_400_000;

  private record Seen(long at, long weight) {}

  @Test
  void countsUpToAndIncludingTheInstant() {
    Timeline timeline = Timeline.EMPTY.plus(1_000, 1).plus(3_000, 1).plus(2_000, 5);

    assertThat(timeline.count(999)).isZero();
    assertThat(timeline.count(1_000)).isEqualTo(1);
    assertThat(timeline.count(2_999)).isEqualTo(2);
    assertThat(timeline.sum(2_999)).isEqualTo(6);
    assertThat(timeline.count(3_000)).isEqualTo(3);
  }

  @Test
  void knowsNothingAtFirst() {
    assertThat(Timeline.EMPTY.count(Long.MAX_VALUE)).isZero();
    assertThat(Timeline.EMPTY.weights(Long.MAX_VALUE)).isEmpty();
    assertThat(Timeline.EMPTY.toBytes()).isEmpty();
    assertThat(Timeline.fromBytes(new byte[0])).isEqualTo(Timeline.EMPTY);
  }

  @Test
  void leavesTheOldOneAsItWas() {
    Timeline before = Timeline.EMPTY.plus(1, 1);
    Timeline one = before.plus(2, 1);
    Timeline other = before.plus(3, 1);

    assertThat(before.count(10)).isEqualTo(1);
    assertThat(one.count(2)).isEqualTo(2);
    assertThat(other.count(2)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void answersLikeAPlainList(long seed) {
    Random random = new Random(seed);
    List<Seen> seen = ticks(random, 3_000);
    Timeline timeline = timeline(seen);
    Timeline stored = Timeline.fromBytes(timeline.toBytes());

    for (long until : instants(random, seen)) {
      LongStream weights = seen.stream().filter(s -> s.at <= until).mapToLong(Seen::weight);
      long[] expected = weights.sorted().toArray();
      for (Timeline each : List.of(timeline, stored)) {
        assertThat(each.count(until)).isEqualTo(expected.length);
        assertThat(each.sum(until)).isEqualTo(Arrays.stream(expected).sum());
        assertThat(each.weights(until)).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void doesNotCareForOrderOrForHowTheTicksWereShared(long seed) {
    Random random = new Random(seed);
    List<Seen> seen = ticks(random, 1_000);
    Timeline whole = timeline(seen);
    List<Seen> shuffled = new ArrayList<>(seen);
    Collections.shuffle(shuffled, random);
    int cut = random.nextInt(shuffled.size());
    Timeline left = timeline(shuffled.subList(0, cut));
    Timeline right = timeline(shuffled.subList(cut, shuffled.size()));

    assertThat(timeline(shuffled)).isEqualTo(whole);
    assertThat(left.plus(right))
        .isEqualTo(whole)
        .isEqualTo(right.plus(left))
        .hasSameHashCodeAs(whole);
    assertThat(left.plus(right).plus(7, 1)).isEqualTo(whole.plus(7, 1));
  }

  @Test
  void goesOnFromItsStoredFormAsIfItHadNeverBeenStored() {
    List<Seen> seen = ticks(new Random(21), 500);
    Timeline live = Timeline.EMPTY;
    Timeline restarted = Timeline.EMPTY;
    for (Seen tick : seen) {
      live = live.plus(tick.at, tick.weight);
      restarted = Timeline.fromBytes(restarted.toBytes()).plus(tick.at, tick.weight);
    }

    assertThat(restarted.toBytes()).isEqualTo(live.toBytes());
  }

  @Test
  void takesAboutFiveBytesATick() {
    Random random = new Random(31);
    Timeline timeline = Timeline.EMPTY;
    long at = 1_700_000_000_000L;
    for (int i = 0; i < 10_000; i++) {
      at += random.nextLong(DAY); // a cooperative's pace within one partition
      timeline = timeline.plus(at, 1);
    }

    assertThat(timeline.toBytes().length / 10_000.0).isBetween(4.0, 5.5);
  }

  @Test
  void refusesWhatItDidNotWrite() {
    byte[] bytes = timeline(ticks(new Random(41), 100)).toBytes();

    assertThatThrownBy(() -> Timeline.fromBytes(Arrays.copyOf(bytes, bytes.length - 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Timeline.EMPTY.plus(0, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Mostly in order, some late, some at the same instant, a few from before 1970. */
  private static List<Seen> ticks(Random random, int count) {
    List<Seen> seen = new ArrayList<>();
    long now = 1_600_000_000_000L;
    for (int i = 0; i < count; i++) {
      now += random.nextInt(4) == 0 ? 0 : random.nextLong(DAY);
      long at =
          switch (random.nextInt(20)) {
            case 0 -> now - random.nextLong(400 * DAY);
            case 1 -> -random.nextLong(DAY);
            default -> now;
          };
      seen.add(new Seen(at, random.nextInt(3) == 0 ? random.nextLong(1L << 40) : 1));
    }
    return seen;
  }

  private static Timeline timeline(List<Seen> seen) {
    Timeline timeline = Timeline.EMPTY;
    for (Seen tick : seen) {
      timeline = timeline.plus(tick.at, tick.weight);
    }
    return timeline;
  }

  /** Instants of ticks, right before and after them, and anywhere. */
  private static List<Long> instants(Random random, List<Seen> seen) {
    List<Long> instants = new ArrayList<>(List.of(Long.MIN_VALUE, Long.MAX_VALUE, 0L));
    for (int i = 0; i < 40; i++) {
      long at = seen.get(random.nextInt(seen.size())).at;
      instants.addAll(List.of(at - 1, at, at + 1, at + random.nextLong(30 * DAY)));
    }
    return instants;
  }
}
