package org.shouwang.kit.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.contracts.EnvelopeHeaders;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.failpoint.Failpoints;
import org.shouwang.kit.log.CommitDraft;
import org.shouwang.kit.log.MongoCommitLog;
import org.shouwang.kit.log.RecordedEvent;
import org.shouwang.kit.support.TestBroker;
import org.shouwang.kit.support.TestStore;
import org.shouwang.stack.LocalBroker;

/** What the relay does when the broker has lost the ends of its last transaction. */
class HangingTransactionTest {
  /** They lie in two partitions. */
  private static final List<String> HAZARDS = List.of("hz-1", "hz-2");

  private final MongoDatabase database = TestStore.embedded().database();
  private final MongoCommitLog log =
      new MongoCommitLog("/cell/test/hanging", database, Clock.systemUTC());
  private final TopicSettings settings = TestBroker.topics();
  private final String topic = settings.topic("hazard");
  private final int one = settings.partition(HAZARDS.getFirst());
  private final int other = settings.partition(HAZARDS.getLast());
  @TempDir Path folder;
  private LocalBroker broker;
  private KafkaSettings kafka;
  private TopicShape shape;

  @BeforeEach
  void begin() throws IOException {
    assertThat(one).isNotEqualTo(other);
    broker = LocalBroker.start(folder, 0);
    kafka = new KafkaSettings(broker.bootstrapServers(), 500);
    try (Topics topics = new Topics(kafka, settings)) {
      shape = topics.ensure(topic, 4);
    }
  }

  @AfterEach
  void stop() {
    broker.close();
    log.close();
  }

  @Test
  void whatIsAllThereIsCommittedWhereverItsEndIsMissing() throws IOException {
    relay(1);
    relay(2);
    whileTheBrokerIsDown(() -> forgetTheEnd(one));

    assertThat(commits(one)).as("shown to nobody").containsExactly(1L);
    relay(3);
    assertThatEachIsShownOnce();
  }

  @Test
  void soItIsWhereAllOfItHangs() throws IOException {
    relay(1);
    relay(2);
    whileTheBrokerIsDown(
        () -> {
          forgetTheEnd(one);
          forgetTheEnd(other);
        });

    relay(3);
    assertThatEachIsShownOnce();
  }

  @Test
  void whatIsNotAllThereIsTakenBackAndSentAgain() throws IOException {
    relay(1);
    RelayPosition before = RelayPosition.load(database, topic).orElseThrow();
    relay(2);
    before.store(database, topic); // it died before it heard of an end
    whileTheBrokerIsDown(this::loseHalfOfTheLast);

    relay(3);
    assertThatEachIsShownOnce();
  }

  @Test
  void whatWasAcknowledgedAndIsNotAllThereIsToldToBeLost() throws IOException {
    relay(1);
    relay(2);
    whileTheBrokerIsDown(this::loseHalfOfTheLast);

    assertThatThrownBy(() -> relay(3))
        .isInstanceOfSatisfying(
            RelayHaltedException.class,
            halted -> assertThat(halted.state()).isEqualTo(RelayStatus.State.TOPIC_BEHIND));
    assertThat(commits(one)).as("and nothing was done about it").containsExactly(1L);
  }

  private void assertThatEachIsShownOnce() {
    assertThat(commits(one)).containsExactly(1L, 2L, 3L);
    assertThat(commits(other)).containsExactly(1L, 2L, 3L);
  }

  /** Appends a commit with an event of each hazard, and has a new session carry what waits. */
  private void relay(int number) {
    log.append(
        new CommitDraft(
            "command-" + number,
            null,
            "acc-1",
            Authority.PEER,
            false,
            "cor-" + number,
            null,
            null,
            null,
            HAZARDS.stream().map(hazard -> event(hazard, number)).toList()));
    try (var session =
        new RelaySession(
            log,
            shape,
            kafka,
            database,
            new RelaySettings(
                Duration.ofMillis(50),
                Duration.ofMillis(5),
                64,
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                Duration.ofSeconds(10)),
            Failpoints.NONE,
            Clock.systemUTC(),
            System::nanoTime)) {
      assertThat(session.carry()).isTrue();
    }
    // The ends are written a little after the producer heard of them.
    for (int partition : List.of(one, other)) {
      await().until(() -> commits(partition).contains((long) number));
    }
  }

  private static RecordedEvent event(String hazard, int number) {
    return new RecordedEvent(
        hazard + "-" + number,
        "Hazard",
        hazard,
        number - 1,
        "org.shouwang.hazard.rectified.v1",
        Instant.parse("2026-03-01T08:00:00Z"),
        new Owner("371102", null, null),
        "{}".getBytes(UTF_8));
  }

  private void whileTheBrokerIsDown(Loss loss) throws IOException {
    int port = Integer.parseInt(broker.bootstrapServers().split(":")[1]);
    broker.close();
    loss.happens();
    broker = LocalBroker.start(folder, port);
  }

  private interface Loss {
    void happens() throws IOException;
  }

  private void loseHalfOfTheLast() throws IOException {
    forgetTheEnd(one);
    forgetTheEnd(other);
    cut(other, false);
  }

  private void forgetTheEnd(int partition) throws IOException {
    cut(partition, true);
  }

  /** Cuts the last batch off, and removes what the broker makes anew from what is left. */
  private void cut(int partition, boolean control) throws IOException {
    Path files = folder.resolve(topic + "-" + partition);
    try (var file =
        new RandomAccessFile(files.resolve("00000000000000000000.log").toFile(), "rw")) {
      List<Long> begins = batches(file);
      file.seek(begins.getLast() + 21); // attributes, after offset, length, epoch, magic and CRC
      assertThat((file.readShort() & 0x20) != 0).as("a control batch").isEqualTo(control);
      file.setLength(begins.getLast());
    }
    try (Stream<Path> others = Files.list(files)) {
      for (Path derived :
          others.filter(f -> f.toString().matches(".*\\.(index|timeindex|snapshot)")).toList()) {
        Files.delete(derived);
      }
    }
    Files.deleteIfExists(folder.resolve(".kafka_cleanshutdown"));
  }

  private static List<Long> batches(RandomAccessFile file) throws IOException {
    List<Long> begins = new ArrayList<>();
    for (long at = 0; at < file.length(); ) {
      begins.add(at);
      file.seek(at + 8);
      at += 12 + file.readInt();
    }
    return begins;
  }

  /** The commits whose events a reader of committed records is shown. */
  private List<Long> commits(int partition) {
    TopicPartition its = new TopicPartition(topic, partition);
    List<Long> shown = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            kafka.consumer(), new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(its));
      consumer.seekToBeginning(List.of(its));
      Map<TopicPartition, Long> ends = consumer.endOffsets(List.of(its));
      while (consumer.position(its) < ends.get(its)) {
        for (ConsumerRecord<String, byte[]> found : consumer.poll(Duration.ofMillis(100))) {
          if (!EventRecord.of(found).marker()) {
            byte[] commit = found.headers().lastHeader(EnvelopeHeaders.COMMIT).value();
            shown.add(Long.parseLong(new String(commit, UTF_8)));
          }
        }
      }
    }
    return shown;
  }
}
