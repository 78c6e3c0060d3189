package org.shouwang.kit.lease;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.support.TestStore;

/** Leases and their fences, on every store. */
abstract class LeaseContract {
  private static final Duration TERM = Duration.ofSeconds(6);

  private final MongoDatabase database = store().database();
  private final AtomicLong clockOfA = new AtomicLong(7_000_000_000_000L);
  private final AtomicLong clockOfB = new AtomicLong(42);
  private final Lease a = new Leases(database, TERM, clockOfA::get).lease("relay");
  private final Lease b = new Leases(database, TERM, clockOfB::get).lease("relay");

  abstract TestStore store();

  @Test
  void hasOneHolder() {
    assertThat(a.held()).isTrue();
    assertThat(b.held()).isFalse();
    assertThat(a.held()).isTrue();
  }

  @Test
  void isNotTakenFromAHolderThatMoves() {
    a.held();
    for (int i = 0; i < 10; i++) {
      pass(clockOfA, Duration.ofSeconds(3));
      assertThat(a.held()).isTrue();
      pass(clockOfB, Duration.ofSeconds(5));
      assertThat(b.held()).isFalse();
    }
  }

  @Test
  void isTakenOverWhenTheHolderStoodStillForItsTermOnTheChallengersClock() {
    a.held();
    assertThat(b.held()).isFalse();
    pass(clockOfB, TERM.minusNanos(1));
    assertThat(b.held()).isFalse();
    pass(clockOfB, Duration.ofNanos(1));
    assertThat(b.held()).isTrue();
    assertThat(b.fence()).isGreaterThan(a.fence());
    pass(clockOfA, TERM);
    assertThat(a.held()).as("the old holder notices at its next renewal").isFalse();
  }

  @Test
  void tellsWhoHoldsItAndHowOftenItWasTakenFromOneThatStoodStill() {
    Leases first = new Leases(database, TERM, clockOfA::get);
    Leases second = new Leases(database, TERM, clockOfB::get);
    Lease holder = first.lease("relay");
    Lease challenger = second.lease("relay");
    holder.held();
    assertThat(first.holds("relay")).isTrue();
    challenger.held();
    pass(clockOfB, TERM);
    assertThat(challenger.held()).isTrue();
    assertThat(second.watch().held()).containsExactly("relay");
    assertThat(second.watch().takeovers()).isEqualTo(1);
    assertThat(second.watch().recentTakeovers()).isEqualTo(1);

    pass(clockOfA, TERM);
    holder.held();
    assertThat(first.holds("relay")).isFalse();
    challenger.release();
    assertThat(holder.held()).isTrue();
    assertThat(first.watch().takeovers()).as("nobody stood still").isZero();
    pass(clockOfB, Duration.ofMinutes(11));
    assertThat(second.watch().recentTakeovers()).isZero();
  }

  @Test
  void isFreeAtOnceWhenReleased() {
    a.held();
    a.release();
    assertThat(b.held()).isTrue();
    assertThat(a.held()).isFalse();
  }

  @Test
  void canBeTakenAgainByWhoReleasedIt() {
    a.held();
    long before = a.fence();
    a.release();
    assertThat(a.held()).isTrue();
    assertThat(a.fence()).isGreaterThan(before);
  }

  private static void pass(AtomicLong clock, Duration time) {
    clock.addAndGet(time.toNanos());
  }
}
