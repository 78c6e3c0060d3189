package org.shouwang.kit.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.EnvelopeHeaders;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.failpoint.Failpoints;
import org.shouwang.kit.lease.Leases;
import org.shouwang.kit.log.CommitDraft;
import org.shouwang.kit.log.MongoCommitLog;
import org.shouwang.kit.log.OutcomeUnknownException;
import org.shouwang.kit.log.RecordedEvent;
import org.shouwang.kit.store.AnsweringStore;
import org.shouwang.kit.support.TamperedStore;
import org.shouwang.kit.support.TestBroker;
import org.shouwang.kit.support.TestStore;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** The relay from a commit log into a topic, on every store. */
abstract class RelayContract {
  private static final int PARTITIONS = 4;

  private final KafkaSettings kafka = kafka();
  private final TopicSettings topicSettings = TestBroker.topics();
  private final Topics topics = new Topics(kafka, topicSettings);
  private String topic = topicSettings.topic("hazard");
  private final MongoDatabase database = store().database();
  private final String logName = "/cell/test/" + UUID.randomUUID();
  private final MongoCommitLog log = new MongoCommitLog(logName, database, Clock.systemUTC());
  private final List<Relay> relays = new ArrayList<>();
  private final AtomicReference<ReadinessState> readiness = new AtomicReference<>();
  private RelayStatus status = new RelayStatus(System::nanoTime);
  private LongSupplier leaseClock = System::nanoTime;

  abstract TestStore store();

  abstract KafkaSettings kafka();

  @AfterEach
  void stop() {
    relays.forEach(Relay::stop);
    log.close();
  }

  @Test
  void carriesEveryEventInOrderWithItsEnvelope() {
    append(1, 200);
    relay(Failpoints.NONE).start();
    awaitPosition(200);
    append(201, 300);
    awaitPosition(300);

    awaitInTopic(300);
    List<ConsumerRecord<String, byte[]>> records = recordsInTopic();
    ConsumerRecord<String, byte[]> first =
        records.stream().filter(r -> commit(r) == 1).findFirst().orElseThrow();
    assertThat(first.key()).isEqualTo("hz-1");
    assertThat(first.partition()).isEqualTo(topicSettings.partition("hz-1"));
    assertThat(header(first, EnvelopeHeaders.SOURCE)).isEqualTo(logName);
    assertThat(header(first, EnvelopeHeaders.SEQUENCE)).isEqualTo("0");
    assertThat(first.value()).isEqualTo("{}".getBytes(UTF_8));
  }

  @Test
  void marksEachEventOfImportedHistory() {
    CommitDraft told = draft(1, 2);
    log.append(
        new CommitDraft(
            told.commandId(),
            null,
            told.actor(),
            told.authority(),
            true,
            told.correlationId(),
            null,
            null,
            null,
            told.events()));
    append(2, 2);
    relay(Failpoints.NONE).start();
    await().until(() -> recordsInTopic().size() == 3);
    for (ConsumerRecord<String, byte[]> found : recordsInTopic()) {
      assertThat(EventRecord.of(found).envelope().imported()).isEqualTo(commit(found) == 1);
    }
  }

  @Test
  void carriesAnEventThatOnlyANewerInstanceKnows() {
    log.append(draft(1, "org.shouwang.hazard.rectified.v99"));
    relay(Failpoints.NONE).start();
    awaitInTopic(1);
    assertThat(header(recordsInTopic().getFirst(), EnvelopeHeaders.DATA_SCHEMA))
        .isEqualTo("urn:shouwang:schema:hazard:rectified:v99");
  }

  @Test
  void goesOnWithoutGapOrDuplicateWhenItDiesBetweenProducingAndMovingThePosition() {
    AtomicBoolean died = new AtomicBoolean();
    append(1, 50);
    relay(
            point -> {
              if (point == Failpoints.Point.PRODUCED && died.compareAndSet(false, true)) {
                throw new IllegalStateException("killed after producing");
              }
            })
        .start();
    append(51, 100);
    awaitPosition(100);
    assertThat(died).isTrue();
    awaitInTopic(100);
  }

  @Test
  void saysInEveryPartitionHowManyEventsLieThere() {
    append(1, 30);
    relay(Failpoints.NONE).start();
    await().until(() -> markers().size() >= PARTITIONS);
    relays.getFirst().stop();
    append(31, 40);
    relay(Failpoints.NONE).start(); // counts on from the log
    await().until(() -> markers().stream().filter(m -> m.commit() == 40).count() >= PARTITIONS);
    for (int p = 0; p < PARTITIONS; p++) {
      TopicPartition partition = new TopicPartition(topic, p);
      List<EventRecord> there =
          allInTopic().stream()
              .filter(found -> found.partition() == partition.partition())
              .map(EventRecord::of)
              .toList();
      Tally tally = Tally.BEGINNING.after(there);
      assertThat(tally.gap()).isNull();
      assertThat(Place.commit(tally.confirmed())).isEqualTo(40);
    }
  }

  @Test
  void beatsWhileNothingHappens() {
    relay(Failpoints.NONE).start();
    await().until(() -> markers().size() >= PARTITIONS + 2);
    List<Marker> beats = markers();
    assertThat(beats).allMatch(m -> m.commit() == 0 && m.events() == 0);
    assertThat(beats.stream().map(Marker::time).distinct()).hasSizeGreaterThan(1);
    relays.getFirst().stop();

    // An empty log that only beat is taken over like any other.
    relay(Failpoints.NONE).start();
    append(1, 3);
    awaitPosition(3);
    awaitInTopic(3);
  }

  private List<Marker> markers() {
    return allInTopic().stream()
        .map(EventRecord::of)
        .filter(EventRecord::marker)
        .map(found -> Marker.of(found.headers()::get))
        .toList();
  }

  @Test
  void leavesNothingOfATransactionThatWasCutOff() {
    relay(Failpoints.NONE).start();
    append(1, 10);
    awaitPosition(10);
    relays.getFirst().stop();
    try (var zombie = producer()) {
      zombie.initTransactions();
      zombie.beginTransaction();
      append(11, 12);
      RelayRecords.of(topic, PARTITIONS, log.byNumber(11).orElseThrow()).forEach(zombie::send);
      zombie.flush(); // its records are in the topic, its transaction is open

      AtomicReference<@Nullable RuntimeException> refusal = new AtomicReference<>();
      Runnable commit =
          () -> {
            try {
              zombie.commitTransaction();
            } catch (ProducerFencedException e) {
              refusal.set(e);
            }
          };
      relays.add(relay(log, onceThePositionIsFound(commit), Failpoints.NONE));
      relays.getLast().start();
      awaitPosition(12);
      assertThat(refusal.get()).as("fenced before it was looked where to go on").isNotNull();
    }
    awaitInTopic(12);
  }

  private MongoDatabase onceThePositionIsFound(Runnable then) {
    AtomicBoolean found = new AtomicBoolean();
    return TamperedStore.of(
        database,
        (asked, method, real) -> {
          Object answer = real.call();
          if (method.equals("replaceOne")
              && asked instanceof MongoCollection<?> collection
              && collection.getNamespace().getCollectionName().equals("relay")
              && found.compareAndSet(false, true)) {
            then.run();
          }
          return answer;
        });
  }

  /** Each transaction ends with a record of the broker's own, which takes an offset. */
  @Test
  void aCommitIsNeverSplitBetweenTransactions() {
    log.append(draft(1, 5));
    relay(Failpoints.NONE).start();
    awaitPosition(1);
    await().until(() -> recordsInTopic().size() == 5);
    assertThat(recordsInTopic())
        .extracting(ConsumerRecord::offset)
        .containsExactly(0L, 1L, 2L, 3L, 4L);
  }

  @Test
  void saysThatATopicLostRecords() {
    relay(Failpoints.NONE).start();
    append(1, 20);
    awaitPosition(20);
    relays.getFirst().stop();
    RelayPosition its = RelayPosition.load(database, topic).orElseThrow();
    new RelayPosition("another", its.commit(), its.partitions(), its.events())
        .store(database, topic);
    assertThatThrownBy(() -> new RelayTakeover(kafka, database, log).position(topics.shape(topic)))
        .isInstanceOf(RelayHaltedException.class)
        .hasMessageContaining("made anew");
    its.store(database, topic);
    database
        .getCollection("relay")
        .updateOne(Filters.eq("_id", topic), Updates.set("partitions.0", 99L));
    relay(Failpoints.NONE).start();
    await().until(() -> status.now().state() == RelayStatus.State.TOPIC_BEHIND);
    assertThat(status.now().message()).contains("republish");
    assertSays(Status.DOWN, "topic-lost");

    // What lost records is not waited for: it goes, and the next generation holds everything.
    relays.getLast().republish(PARTITIONS);
    await().until(() -> topics.find(List.of(topic)).isEmpty());
    topic = topicSettings.topic("hazard", 2);
    awaitPosition(20);
    awaitInTopic(20);
    assertSays(Status.UP, null);
  }

  @Test
  void takesNoTrafficWhileItsTopicCouldLoseEvents() throws Exception {
    topics.ensure(topic);
    configure("retention.ms", "1000");
    append(1, 5);
    relay(Failpoints.NONE).start();
    await().until(() -> status.now().state() == RelayStatus.State.TOPIC_UNFIT);
    assertThat(status.now().message()).contains("retention.ms is 1000 instead of -1");
    assertSays(Status.DOWN, "topic-lost");
    assertThat(readiness.get()).isEqualTo(ReadinessState.REFUSING_TRAFFIC);

    configure("retention.ms", "-1");
    awaitPosition(5);
    assertThat(readiness.get()).isEqualTo(ReadinessState.ACCEPTING_TRAFFIC);
    assertSays(Status.UP, null);
  }

  /** Such a clock went wrong for a while; what it recorded is not recorded earlier afterwards. */
  @Test
  void carriesWhatWasRecordedByAClockFarAhead() throws Exception {
    topics.ensure(topic);
    configure("message.timestamp.after.max.ms", "3600000"); // a topic of an older build
    try (MongoCommitLog ahead =
        new MongoCommitLog(
            logName, database, Clock.offset(Clock.systemUTC(), Duration.ofDays(400)))) {
      ahead.append(draft(1));
    }
    append(2, 3);
    relay(Failpoints.NONE).start();
    awaitPosition(3);
    awaitInTopic(3);
  }

  /** What operators read in health, and the page that it names. */
  private void assertSays(Status expected, @Nullable String page) {
    RelaySettings settings =
        new RelaySettings(
            Duration.ofMillis(200),
            Duration.ofMillis(50),
            512,
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofSeconds(10));
    Leases leases = new Leases(database, Duration.ofSeconds(2), System::nanoTime);
    Health said = new RelayHealth(log, status, settings, leases, new AnsweringStore()).health();
    assertThat(said.getStatus()).isEqualTo(expected);
    assertThat(said.getDetails().get("runbook")).isEqualTo(page);
  }

  private void configure(String key, String value) throws Exception {
    var change = new AlterConfigOp(new ConfigEntry(key, value), OpType.SET);
    try (Admin admin = Admin.create(kafka.admin())) {
      admin
          .incrementalAlterConfigs(
              Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(change)))
          .all()
          .get();
    }
  }

  @Test
  void writesALostTopicAgainIntoTheNextGenerationWithEqualBytes() throws Exception {
    relay(Failpoints.NONE).start();
    append(1, 20);
    awaitPosition(20);
    awaitInTopic(20);
    List<String> before = recordsInTopic().stream().map(RelayContract::text).sorted().toList();
    relays.getFirst().stop();
    try (Admin admin = Admin.create(kafka.admin())) {
      admin.deleteTopics(List.of(topic)).all().get();
    }
    await().until(() -> topics.find(List.of(topic)).isEmpty());

    Relay again = relay(Failpoints.NONE);
    again.start();
    await().until(() -> status.now().state() == RelayStatus.State.TOPIC_BEHIND);
    assertThat(topics.find(List.of(topic))).as("it is not made anew").isEmpty();
    assertThat(again.republish(PARTITIONS)).contains(new Generation(2, PARTITIONS));
    topic = topicSettings.topic("hazard", 2);
    awaitPosition(20);
    awaitInTopic(20);
    assertThat(recordsInTopic().stream().map(RelayContract::text).sorted().toList())
        .isEqualTo(before);
    append(21, 30);
    awaitInTopic(30);
  }

  @Test
  void saysThatItsTopicIsGoneThoughThereIsNothingToCarryAndNoHeartbeatIsDue() throws Exception {
    relays.add(relay(log, database, Failpoints.NONE, Duration.ofMillis(200), Duration.ofHours(1)));
    relays.getFirst().start();
    append(1, 5);
    awaitPosition(5);
    try (Admin admin = Admin.create(kafka.admin())) {
      admin.deleteTopics(List.of(topic)).all().get();
    }
    await().until(() -> status.now().state() == RelayStatus.State.TOPIC_BEHIND);
    assertThat(status.now().message()).contains("is gone");
  }

  @Test
  void whoAsksOnceMoreBeforeItHasBegunIsToldTheSameGeneration() {
    Relay relay = relay(Failpoints.NONE); // not started: it would begin between the two
    assertThat(relay.republish(PARTITIONS)).contains(new Generation(2, PARTITIONS));
    assertThat(relay.republish(PARTITIONS)).contains(new Generation(2, PARTITIONS));
  }

  @Test
  void endsATopicInEveryPartitionWhenItGoesOnInTheNext() {
    Relay relay = relay(Failpoints.NONE);
    relay.start();
    append(1, 20);
    awaitPosition(20);
    relay.republish(PARTITIONS);
    append(21, 40);
    await().until(() -> relay.generation().now().number() == 2);
    List<Marker> last = markers().stream().filter(m -> m.next() != null).toList();
    assertThat(last).hasSize(PARTITIONS).allMatch(m -> m.next() == 2);
    List<Long> ended = commits(recordsInTopic());
    assertThat(ended).isEqualTo(upTo(last.getFirst().commit()));
    topic = topicSettings.topic("hazard", 2);
    awaitInTopic(40);
  }

  private static String text(ConsumerRecord<String, byte[]> found) {
    StringBuilder text = new StringBuilder(found.key() + new String(found.value(), UTF_8));
    found.headers().forEach(h -> text.append(h.key()).append(new String(h.value(), UTF_8)));
    return text.toString();
  }

  @Test
  void putsEachAggregateWhereKafkasOwnClientsWouldPutIt() {
    for (int i = 0; i < 1_000; i++) {
      String key = "隐患-" + i;
      assertThat(new TopicSettings("t", 12, (short) 1).partition(key))
          .isEqualTo(BuiltInPartitioner.partitionForKey(key.getBytes(UTF_8), 12));
    }
  }

  @Test
  void stopsAppendingWhenTheTopicWasWrittenFromAnotherLog() {
    relay(Failpoints.NONE).start();
    append(1, 20);
    awaitPosition(20);
    relays.getFirst().stop();

    MongoDatabase restored = store().database();
    MongoCommitLog shorter = new MongoCommitLog(logName, restored, Clock.systemUTC());
    relays.add(relay(shorter, restored, Failpoints.NONE));
    relays.getLast().start();
    await().until(() -> status.now().state() == RelayStatus.State.LOG_UNFIT);
    assertSays(Status.DOWN, "log-behind-topic");
    await()
        .untilAsserted(
            () ->
                assertThatThrownBy(() -> shorter.append(draft(1)))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("stopped"));
    assertThat(readiness.get()).isEqualTo(ReadinessState.REFUSING_TRAFFIC);
    shorter.close();

    // Another instance of the service, which never held the lease, stops as well.
    leaseClock = () -> 0; // on this clock nobody stands still for the lease's term
    MongoCommitLog another = new MongoCommitLog(logName, restored, Clock.systemUTC());
    relays.add(relay(another, restored, Failpoints.NONE));
    relays.getLast().start();
    await()
        .untilAsserted(
            () ->
                assertThatThrownBy(() -> another.append(draft(1)))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("stopped"));
    another.close();
  }

  /** Restored from a backup, and written to since: as long as the topic, and another log. */
  @Test
  void stopsAppendingWhenTheTopicHoldsAnotherCommitUnderTheSameNumber() {
    relay(Failpoints.NONE).start();
    append(1, 20);
    awaitPosition(20);
    relays.getFirst().stop();

    MongoDatabase restored = store().database();
    try (MongoCommitLog other = new MongoCommitLog(logName, restored, Clock.systemUTC())) {
      LongStream.rangeClosed(1, 19).forEach(n -> other.putBack(List.of(log.byNumber(n).get())));
      IntStream.rangeClosed(21, 25).forEach(i -> other.append(draft(i)));
      relays.add(relay(other, restored, Failpoints.NONE));
      relays.getLast().start();
      await().until(() -> status.now().state() == RelayStatus.State.LOG_UNFIT);
      assertThat(status.now().message()).contains("commit 20 has another hash");
      await()
          .untilAsserted(
              () ->
                  assertThatThrownBy(() -> other.append(draft(26)))
                      .isInstanceOf(OutcomeUnknownException.class)
                      .hasMessageContaining("stopped"));
      relays.getLast().stop();
    }
    awaitInTopic(20);
  }

  @Test
  void hasASecondInstanceStandByAndTakeOver() {
    Relay first = relay(Failpoints.NONE);
    first.start();
    append(1, 5);
    awaitPosition(5);
    RelayStatus statusOfFirst = status;
    Relay second = relay(Failpoints.NONE);
    second.start();
    await().until(() -> status.now().state() == RelayStatus.State.STANDBY);
    assertThat(statusOfFirst.now().state()).isEqualTo(RelayStatus.State.RELAYING);
    first.stop();
    append(6, 9);
    awaitPosition(9);
    awaitInTopic(9);
  }

  @Test
  void refusesATopicThatCouldLoseEvents() {
    topics.ensure(topic);
    Topics moreOfThem = new Topics(kafka, new TopicSettings(topicSettings.prefix(), 8, (short) 1));
    assertThatThrownBy(() -> moreOfThem.ensure(topic))
        .isInstanceOf(TopicUnfitException.class)
        .hasMessageContaining("4 partitions instead of 8");
    topics.ensure(topic);
  }

  private Relay relay(Failpoints failpoints) {
    relays.add(relay(log, database, failpoints));
    return relays.getLast();
  }

  private Relay relay(MongoCommitLog ofLog, MongoDatabase in, Failpoints failpoints) {
    return relay(ofLog, in, failpoints, Duration.ofSeconds(10), Duration.ofSeconds(1));
  }

  private Relay relay(
      MongoCommitLog ofLog,
      MongoDatabase in,
      Failpoints failpoints,
      Duration patience,
      Duration heartbeat) {
    status = new RelayStatus(System::nanoTime);
    return new Relay(
        ofLog,
        "hazard",
        topics,
        topicSettings,
        kafka,
        in,
        new Leases(in, Duration.ofSeconds(2), leaseClock).lease("relay"),
        new RelaySettings(
            Duration.ofMillis(50),
            Duration.ofMillis(5),
            64,
            patience,
            heartbeat,
            Duration.ofSeconds(1)),
        failpoints,
        Clock.systemUTC(),
        status,
        readiness::set);
  }

  private void append(int from, int to) {
    IntStream.rangeClosed(from, to).forEach(i -> log.append(draft(i)));
  }

  private static CommitDraft draft(int i) {
    return draft(i, "org.shouwang.hazard.rectified.v1");
  }

  private static CommitDraft draft(int i, String wireType) {
    return draft(i, List.of(event(i, 0, wireType)));
  }

  /** Of several events of one hazard. */
  private static CommitDraft draft(int i, int events) {
    return draft(
        i,
        IntStream.range(0, events)
            .mapToObj(sequence -> event(i, sequence, "org.shouwang.hazard.rectified.v1"))
            .toList());
  }

  private static CommitDraft draft(int i, List<RecordedEvent> events) {
    return new CommitDraft(
        "command-" + i, null, "acc-1", Authority.PEER, false, "cor-" + i, null, null, null, events);
  }

  private static RecordedEvent event(int i, int sequence, String wireType) {
    return new RecordedEvent(
        "event-" + i + (sequence == 0 ? "" : "-" + sequence),
        "Hazard",
        "hz-" + i,
        sequence,
        wireType,
        Instant.parse("2026-03-01T08:00:00Z"),
        new Owner("371102", null, null),
        "{}".getBytes(UTF_8));
  }

  private void awaitPosition(long commit) {
    await().atMost(Duration.ofSeconds(30)).until(() -> status.now().position() >= commit);
  }

  /** A committed transaction becomes visible a little after the producer hears of it. */
  private void awaitInTopic(long last) {
    await()
        .untilAsserted(
            () -> assertThat(commits(recordsInTopic())).containsExactlyElementsOf(upTo(last)));
  }

  private KafkaProducer<String, byte[]> producer() {
    return new KafkaProducer<>(
        kafka.producer(RelaySession.transactionalId(topic, logName)),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  private List<ConsumerRecord<String, byte[]>> recordsInTopic() {
    return allInTopic().stream().filter(found -> !EventRecord.of(found).marker()).toList();
  }

  private List<ConsumerRecord<String, byte[]>> allInTopic() {
    Set<TopicPartition> all =
        Set.copyOf(
            IntStream.range(0, PARTITIONS).mapToObj(p -> new TopicPartition(topic, p)).toList());
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    Map<String, Object> settings = kafka.consumer();
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"); // whatever the kit does
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(all);
      consumer.seekToBeginning(all);
      var ends = consumer.endOffsets(all);
      while (all.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
    }
    return records;
  }

  private static List<Long> commits(List<ConsumerRecord<String, byte[]>> records) {
    return records.stream().map(RelayContract::commit).sorted().toList();
  }

  private static long commit(ConsumerRecord<String, byte[]> found) {
    return Long.parseLong(header(found, EnvelopeHeaders.COMMIT));
  }

  private static String header(ConsumerRecord<String, byte[]> found, String name) {
    return new String(found.headers().lastHeader(name).value(), UTF_8);
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }
}
