package org.shouwang.bench;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.shouwang.bench.peer.AxonProjecting;
import org.shouwang.kit.projection.Projection;
import org.shouwang.kit.stream.EventRecord;

/**
 * P2: the rebuild of the scoreboards, the view that reads everything, against a projector that
 * writes event by event. The latter works on a slice and for a bounded time: its rate does not
 * change.
 */
final class RebuildAgainstUpserts implements Benchmark {
  private static final int SLICE = 100_000;
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Platform platform;
  private final ReportsRebuild rebuild;
  private final Projection<?> scoreboards;
  private final List<EventRecord> slice;
  private int round;

  RebuildAgainstUpserts(Platform platform) throws Exception {
    this.platform = platform;
    this.rebuild = new ReportsRebuild(platform);
    this.scoreboards = rebuild.view("scoreboards");
    this.slice = slice();
  }

  /** The first events of all partitions of the hazards. */
  private List<EventRecord> slice() {
    Map<String, Object> settings = platform.servers().kafka().consumer();
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    String topic = platform.topics().topic("hazard");
    long wanted = Math.min(SLICE, platform.options().events() / 2);
    List<EventRecord> records = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList());
      while (records.size() < wanted) {
        for (ConsumerRecord<String, byte[]> found : consumer.poll(Duration.ofMillis(200))) {
          EventRecord record = EventRecord.of(found);
          if (!record.marker() && records.size() < wanted) {
            records.add(record);
          }
        }
      }
    }
    return records;
  }

  @Override
  public String name() {
    return "P2";
  }

  @Override
  public String title() {
    return "rebuild of the scoreboards, against a projector that writes event by event";
  }

  @Override
  public Bar bar() {
    return Bar.atLeast(50);
  }

  @Override
  public Measurement measured() throws Exception {
    Measurement whole = Measurement.seconds(() -> rebuild.run(List.of(scoreboards)));
    return whole.as(rebuild.records() / whole.seconds(), "events/s");
  }

  @Override
  public Measurement limit() throws Exception {
    MongoDatabase database = platform.servers().database("upserts_" + round++);
    var projector = new EventByEvent<>(scoreboards, database.getCollection("scoreboards"));
    long deadline = System.nanoTime() + LONGEST.toNanos();
    try {
      return Measurement.rate(
          "events",
          () -> {
            long handled = 0;
            for (EventRecord record : slice) {
              if (System.nanoTime() > deadline) {
                break;
              }
              projector.handle(record);
              handled++;
            }
            return handled;
          });
    } finally {
      database.drop();
    }
  }

  @Override
  public Map<String, Callable<Measurement>> beside() throws Exception {
    Map<String, Callable<Measurement>> beside = new LinkedHashMap<>();
    var source = platform.peers().getLast();
    source.empty();
    var axon = new AxonProjecting(source, platform.servers().database("tokens"), slice);
    beside.put(
        "Axon's pooled processor, from " + source.name(),
        () -> {
          MongoDatabase database = platform.servers().database("axonview_" + round++);
          var projector = new EventByEvent<>(scoreboards, database.getCollection("scoreboards"));
          try {
            return Measurement.rate("events", () -> axon.run(projector::handle, LONGEST));
          } finally {
            database.drop();
          }
        });
    return beside;
  }
}
