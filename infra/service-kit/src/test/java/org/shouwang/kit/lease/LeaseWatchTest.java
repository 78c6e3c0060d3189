package org.shouwang.kit.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LeaseWatchTest {
  private final AtomicLong nanos = new AtomicLong();
  private final LeaseWatch watch = new LeaseWatch(nanos::get);

  @Test
  void aHolderThatStoodStillOnceIsCountedOnceHoweverManyLeasesItLost() {
    List.of("relay", "checkpoint", "timers", "rebuild").forEach(watch::tookOver);
    assertThat(watch.takeovers()).isEqualTo(1);
    assertThat(watch.recentTakeovers()).isEqualTo(1);
  }

  @Test
  void aLeaseThatIsTakenAgainAndAgainIsCountedEachTimeForTenMinutes() {
    watch.tookOver("relay");
    nanos.addAndGet(Duration.ofMinutes(6).toNanos());
    watch.tookOver("relay");
    watch.tookOver("timers");
    assertThat(watch.recentTakeovers()).isEqualTo(2);
    nanos.addAndGet(Duration.ofMinutes(6).toNanos());
    assertThat(watch.recentTakeovers()).isEqualTo(1);
    assertThat(watch.takeovers()).isEqualTo(2);
  }
}
