package org.shouwang.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.failpoint.Failpoints;
import org.shouwang.kit.projection.HazardWays.HazardWay;
import org.shouwang.kit.projection.RebuildProgress.Phase;
import org.shouwang.kit.stream.EventRecord;
import org.shouwang.kit.stream.KafkaSettings;
import org.shouwang.kit.stream.Parking;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.kit.stream.TopicShape;
import org.shouwang.kit.stream.Topics;
import org.shouwang.kit.support.TamperedStore;
import org.shouwang.kit.support.TestBroker;
import org.shouwang.kit.support.TestStore;

/** A rebuild alone, of one partition on a real broker; the test is the live view's runner. */
class RebuildTest {
  private static final String VIEW = "hazard-ways";

  private final MongoDatabase database = TestStore.embedded().database();
  private final KafkaSettings kafka = TestBroker.kafka();
  private final TopicSettings settings =
      new TopicSettings(TestBroker.topics().prefix(), 1, (short) 1);
  private final Topics topics = new Topics(kafka, settings);
  private final TopicShape topic = topics.ensure(settings.topic("hazard"));
  private final TopicPartition partition = new TopicPartition(topic.name(), 0);
  private final EventRecords records = new EventRecords(settings);
  private final ViewStore store = store(database);
  private final Attempt live = store.pointers().findOrBegin(VIEW, 1, Map.of()).live();

  @AfterEach
  void stop() {
    topics.close();
    database.drop();
  }

  @Test
  void comparesOnlyWhenTheLiveViewStandsStillAndBothAreAtTheSameEvent()
      throws InterruptedException {
    var runner = new ViewPartition<>(store, live, new HazardWays(), partition, topic, 10);
    runner.handle(report("hz-1", "hz-2"));
    AtomicInteger looks = new AtomicInteger();
    RebuildProgress done =
        rebuild(
            new HazardWays(),
            store,
            1_000,
            () -> {
              String pause = store.pointers().find(VIEW).orElseThrow().pause();
              if (pause != null && looks.incrementAndGet() == 3) {
                runner.handle(report("hz-3")); // was under way when it was asked to stand still
                store.checkpoints().acknowledgePause(live.collection(), List.of(partition), pause);
                report("hz-4"); // comes while it stands still
              }
              return true;
            });
    assertThat(looks).as("it waits for an answer").hasValueGreaterThanOrEqualTo(3);
    assertThat(done.comparison()).isEqualTo("identical: 3 documents");
    assertThat(store.pointers().find(VIEW).orElseThrow().live().number()).isEqualTo(2);
  }

  @Test
  void holdsHardlyMoreInMemoryThanItsBudget() throws InterruptedException {
    report(IntStream.range(0, 2_000).mapToObj(i -> "hz-" + i).toArray(String[]::new));
    AtomicLong mostAtOnce = new AtomicLong();
    MongoDatabase watched =
        TamperedStore.of(
            database,
            (asked, method, real) -> {
              if (asked instanceof MongoCollection<?> collection
                  && (method.equals("insertMany") || method.equals("bulkWrite"))) {
                long before = collection.countDocuments();
                Object result = real.call();
                mostAtOnce.accumulateAndGet(collection.countDocuments() - before, Math::max);
                return result;
              }
              return real.call();
            });
    RebuildProgress done = rebuild(new HazardWays(2), store(watched), 100, () -> true);
    assertThat(done.phase()).isEqualTo(Phase.DONE);
    assertThat(database.getCollection("hazard_ways_r2_2").countDocuments()).isEqualTo(2_000);
    assertThat(mostAtOnce.get()).as("the budget and one batch").isBetween(1L, 600L);
  }

  private RebuildProgress rebuild(
      HazardWays projection, ViewStore in, int budget, BooleanSupplier goOn)
      throws InterruptedException {
    RebuildJobs jobs = new RebuildJobs(database);
    RebuildProgress request =
        new RebuildProgress(
            "reb-1",
            VIEW,
            projection.revision(),
            Phase.REQUESTED,
            0,
            0,
            0,
            null,
            false,
            null,
            null,
            Hazards.MORNING,
            null);
    jobs.begin(request);
    assertThat(jobs.take(request.id(), 1)).isTrue();
    new Rebuild<HazardWay>(
            projection,
            request,
            in,
            new ProjectionSettings(10, budget, 1, Duration.ofSeconds(15), Duration.ofSeconds(3)),
            kafka,
            settings,
            List.of(topic),
            new RebuildMeter(request, jobs, 1, Clock.systemUTC()),
            new Semaphore(1),
            goOn)
        .run();
    return jobs.find(request.id()).orElseThrow();
  }

  private static ViewStore store(MongoDatabase in) {
    return ViewStore.of(in, new Parking(in, Clock.systemUTC()), Failpoints.NONE);
  }

  private List<EventRecord> report(String... hazards) {
    List<EventRecord> reported = new ArrayList<>();
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (String hazard : hazards) {
        for (EventRecord event : records.commit(hazard, Hazards.DONGGANG, Hazards.reported())) {
          var sent =
              new ProducerRecord<>(
                  event.topic(), event.partition(), event.subject(), event.value());
          event.headers().forEach(sent.headers()::add);
          producer.send(sent);
          reported.add(event);
        }
      }
    }
    return reported;
  }
}
