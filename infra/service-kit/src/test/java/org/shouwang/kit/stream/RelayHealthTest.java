package org.shouwang.kit.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.lease.Leases;
import org.shouwang.kit.log.MongoCommitLog;
import org.shouwang.kit.store.AnsweringStore;
import org.shouwang.kit.support.TestStore;
import org.shouwang.kit.watch.KitStatus;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** A relay that waits, by a clock that the test sets. Lost topics and logs: RelayContract. */
class RelayHealthTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final MongoDatabase database = TestStore.embedded().database();
  private final MongoCommitLog log =
      new MongoCommitLog("/cell/test/hazard-service", database, Clock.systemUTC());
  private final AtomicLong nanos = new AtomicLong();
  private final RelayStatus status = new RelayStatus(nanos::get);
  private final RelayHealth health =
      new RelayHealth(
          log,
          status,
          new RelaySettings(PATIENCE, PATIENCE, 512, PATIENCE, PATIENCE, PATIENCE),
          new Leases(database, PATIENCE, nanos::get),
          new AnsweringStore());

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void commitsThatWaitLongerThanItsPatienceAreRelayLagUntilItGetsOn() {
    status.relaying(0);
    nanos.addAndGet(PATIENCE.toNanos());
    assertSays(Status.UP, null);
    nanos.addAndGet(1);
    assertSays(KitStatus.DEGRADED, "relay-lag");
    status.relaying(0);
    assertSays(Status.UP, null);
  }

  @Test
  void aBrokerThatDoesNotAnswerDegradesTheServiceUntilItDoes() {
    status.failed(RelayStatus.State.UNREACHABLE, "no answer");
    assertSays(KitStatus.DEGRADED, "broker-down");
    status.relaying(0);
    assertSays(Status.UP, null);
  }

  @Test
  void whoStandsByIsWell() {
    status.standby();
    nanos.addAndGet(PATIENCE.toNanos() * 2);
    assertSays(Status.UP, null);
  }

  private void assertSays(Status expected, @Nullable String page) {
    Health said = health.health();
    assertThat(said.getStatus()).isEqualTo(expected);
    assertThat(said.getDetails().get("runbook")).isEqualTo(page);
  }
}
