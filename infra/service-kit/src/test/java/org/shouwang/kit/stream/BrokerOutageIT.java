package org.shouwang.kit.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.failpoint.Failpoints;
import org.shouwang.kit.lease.Leases;
import org.shouwang.kit.log.CommitDraft;
import org.shouwang.kit.log.MongoCommitLog;
import org.shouwang.kit.log.RecordedEvent;
import org.shouwang.kit.support.TestStore;
import org.shouwang.stack.LocalBroker;

/**
 * The broker goes away and comes back: commands succeed meanwhile, relay and consumers catch up.
 */
class BrokerOutageIT {
  @TempDir Path folder;

  @Test
  void relayAndConsumersGoOnWhenTheBrokerComesBack() {
    LocalBroker broker = LocalBroker.start(folder, 0);
    String servers = broker.bootstrapServers();
    int port = Integer.parseInt(servers.substring(servers.indexOf(':') + 1));
    KafkaSettings kafka = new KafkaSettings(servers, 500);
    Topics topics = new Topics(kafka, new TopicSettings("t", 3, (short) 1));
    MongoDatabase database = TestStore.embedded().database();
    MongoCommitLog log = new MongoCommitLog("/cell/test/outage", database, Clock.systemUTC());
    RelayStatus status = new RelayStatus(System::nanoTime);
    Relay relay =
        new Relay(
            log,
            "hazard",
            topics,
            new TopicSettings("t", 3, (short) 1),
            kafka,
            database,
            new Leases(database, Duration.ofSeconds(2), System::nanoTime).lease("relay"),
            new RelaySettings(
                Duration.ofMillis(50),
                Duration.ofMillis(5),
                64,
                Duration.ofSeconds(10),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1)),
            Failpoints.NONE,
            Clock.systemUTC(),
            status,
            readiness -> {});
    Set<Long> seen = new ConcurrentSkipListSet<>();
    GroupConsumer consumer =
        new GroupConsumer(
            "outage",
            () -> List.of("t.hazard.events"),
            kafka,
            topics,
            partitions -> partition -> note(seen));
    relay.start();
    consumer.start();
    try {
      append(log, 1, 20);
      await().atMost(Duration.ofSeconds(30)).until(() -> seen.size() == 20);

      broker.close();
      append(log, 21, 40);
      assertThat(log.head()).as("commands succeed without a broker").isEqualTo(40);
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(consumer.status().brokerAway()).isTrue());

      broker = LocalBroker.start(folder, port);
      await().atMost(Duration.ofSeconds(60)).until(() -> seen.size() == 40);
      await().until(() -> !consumer.status().inTrouble());
      assertThat(seen).containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
      await().until(() -> status.now().position() == 40);
    } finally {
      consumer.stop();
      relay.stop();
      broker.close();
      log.close();
    }
  }

  /** A handler that keeps its place in memory, and notes which commits it has seen. */
  private static PartitionHandler note(Set<Long> seen) {
    AtomicLong next = new AtomicLong();
    return new PartitionHandler() {
      @Override
      public long position() {
        return next.get();
      }

      @Override
      public void handle(List<EventRecord> batch) {
        batch.stream()
            .filter(found -> !found.marker())
            .forEach(found -> seen.add(found.envelope().commit()));
        next.set(batch.getLast().offset() + 1);
      }
    };
  }

  private static void append(MongoCommitLog log, int from, int to) {
    for (int i = from; i <= to; i++) {
      log.append(
          new CommitDraft(
              "command-" + i,
              null,
              "acc-1",
              Authority.PEER,
              false,
              "cor-" + i,
              null,
              null,
              null,
              List.of(
                  new RecordedEvent(
                      "event-" + i,
                      "Hazard",
                      "hz-" + i,
                      0,
                      "org.shouwang.hazard.rectified.v1",
                      Instant.parse("2026-03-01T08:00:00Z"),
                      new Owner("371102", null, null),
                      "{}".getBytes(UTF_8)))));
    }
  }
}
