package org.shouwang.kit.lease;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.support.TestStore;
import org.shouwang.kit.watch.KitStatus;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Two instances that take a lease from each other, in a real store. */
class LeaseHealthTest {
  private static final Duration TERM = Duration.ofSeconds(6);

  private final MongoDatabase database = TestStore.embedded().database();
  private final AtomicLong nanos = new AtomicLong();
  private final Leases mine = new Leases(database, TERM, nanos::get);
  private final Leases others = new Leases(database, TERM, nanos::get);

  @Test
  void aLeaseThatIsTakenThreeTimesInTenMinutesNamesItsPageUntilTheyArePast() {
    LeaseHealth health = new LeaseHealth(mine);
    for (int i = 0; i < 3; i++) {
      assertThat(health.health().getStatus()).isEqualTo(Status.UP);
      taken(others.lease("relay"));
      taken(mine.lease("relay"));
    }
    Health said = health.health();
    assertThat(said.getStatus()).isEqualTo(KitStatus.DEGRADED);
    assertThat(said.getDetails()).containsEntry("runbook", "lease-flapping");

    nanos.addAndGet(Duration.ofMinutes(11).toNanos());
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    assertThat(health.health().getDetails()).doesNotContainKey("runbook");
  }

  @Test
  void theMetricFollowsTheLease() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    mine.gauge("checkpoints").bindTo(registry);
    Lease lease = mine.lease("checkpoints");
    assertThat(held(registry)).isZero();
    taken(lease);
    assertThat(held(registry)).isEqualTo(1);
    lease.release();
    assertThat(held(registry)).isZero();
  }

  private static double held(SimpleMeterRegistry registry) {
    return registry.get("shouwang.lease.held").tag("lease", "checkpoints").gauge().value();
  }

  /** From a holder, if there is one, that stands still for the whole term. */
  private void taken(Lease lease) {
    if (!lease.held()) {
      nanos.addAndGet(TERM.toNanos());
      assertThat(lease.held()).isTrue();
    }
  }
}
