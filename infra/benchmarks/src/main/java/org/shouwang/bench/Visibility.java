package org.shouwang.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.shouwang.hazard.domain.HazardCommand;
import org.shouwang.kit.command.CommandOutcome;
import org.shouwang.kit.command.CommandRequest;
import org.shouwang.kit.command.Commands;
import org.shouwang.kit.stream.RelaySettings;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.kit.stream.Topics;
import org.shouwang.kit.web.AfterToken;
import org.shouwang.kit.web.ReadBarrier;

/**
 * P6: from the acknowledgement of a command until the scoreboards show it to whoever asks with its
 * token, one command after the other, against a raw record from a producer to a consumer on the
 * same broker. The bar allows one batch interval on top, which is left out of the figure: the
 * relay's next transaction begins no sooner after the last one.
 */
final class Visibility implements Benchmark {
  private static final String VIEW = "scoreboards";
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
  private static final int MOST_TIMES = 200;
  private static final Duration POLL = Duration.ofMillis(200);

  private final Platform platform;
  private final Commands commands;
  private final AfterToken tokens;
  private final ReadBarrier barrier;
  private final String rawTopic;
  private final MongoCollection<Document> documents;
  private final MongoCollection<Document> checkpoints;
  private final long times;
  private long hazards = 3_000_000_000L;

  Visibility(Platform platform) throws Exception {
    this.platform = platform;
    this.times = Math.clamp(platform.options().events() / 20, 25, MOST_TIMES);
    this.barrier = platform.caughtUpReporting().part(ReadBarrier.class);
    this.commands = platform.hazard().part(Commands.class);
    this.tokens = platform.hazard().part(AfterToken.class);
    MongoDatabase writes = platform.servers().database("visibility");
    this.documents = writes.getCollection("documents");
    this.checkpoints = writes.getCollection("checkpoints");
    TopicSettings raw = new TopicSettings(platform.topics().prefix(), 1, (short) 1);
    this.rawTopic = raw.topic("raw");
    try (Topics admin = new Topics(platform.servers().kafka(), raw)) {
      admin.ensure(rawTopic);
    }
  }

  @Override
  public String name() {
    return "P6";
  }

  @Override
  public String title() {
    return "acknowledged until visible in the reports, p99 less a batch interval, against produced"
        + " until consumed";
  }

  @Override
  public Bar bar() {
    return Bar.atMost(5);
  }

  @Override
  public Measurement measured() throws Exception {
    Measurement all = p99(this::visible);
    double interval = platform.hazard().part(RelaySettings.class).pace().toNanos() / 1e6;
    return all.as(all.value() - interval, "ms")
        .with("wholeP99ms", all.value())
        .with("batchIntervalMs", interval);
  }

  private long visible() throws InterruptedException {
    CommandOutcome outcome = report();
    String token = Objects.requireNonNull(tokens.of(outcome));
    long acknowledged = System.nanoTime();
    while (barrier.await(VIEW, token) != ReadBarrier.Sight.VISIBLE) {
      Thread.onSpinWait();
    }
    return System.nanoTime() - acknowledged;
  }

  private CommandOutcome report() {
    HazardCommand report =
        platform.district().hazards(hazards++, 1).findFirst().orElseThrow().commands().getFirst();
    return commands.handle(
        new CommandRequest(
            "http:" + report.by().id() + ":" + UUID.randomUUID(),
            "digest-of-the-body",
            OptionalLong.empty(),
            report.target(),
            null,
            null,
            null,
            report));
  }

  @Override
  public Measurement limit() throws Exception {
    Map<String, Object> settings = platform.servers().kafka().admin();
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    byte[] value = new byte[500];
    TopicPartition partition = new TopicPartition(rawTopic, 0);
    try (var producer =
            new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        KafkaConsumer<byte[], byte[]> consumer = RawReading.consumer(platform.servers().kafka())) {
      consumer.assign(List.of(partition));
      consumer.seekToEnd(List.of(partition));
      consumer.position(partition);
      return p99(
          () -> {
            long began = System.nanoTime();
            var sent = producer.send(new ProducerRecord<>(rawTopic, 0, null, value));
            while (consumer.poll(POLL).isEmpty()) {
              Thread.onSpinWait();
            }
            long latency = System.nanoTime() - began;
            sent.get();
            return latency;
          });
    }
  }

  @Override
  public Map<String, Callable<Measurement>> beside() {
    return Map.of("a view's two durable writes alone", () -> p99(this::written));
  }

  /** A document, and only when that is durable the checkpoint: no view is shown before. */
  private long written() {
    long began = System.nanoTime();
    for (MongoCollection<Document> each : List.of(documents, checkpoints)) {
      each.replaceOne(Filters.eq("_id", 0), new Document("_id", 0).append("at", began), UPSERT);
    }
    return System.nanoTime() - began;
  }

  private interface Latency {
    long nanos() throws Exception;
  }

  private Measurement p99(Latency latency) throws Exception {
    Histogram micros = new Histogram(3);
    Measurement all =
        Measurement.seconds(
            () -> {
              for (int i = 0; i < times; i++) {
                micros.recordValue(latency.nanos() / 1_000);
              }
              return times;
            });
    return all.as(micros.getValueAtPercentile(99) / 1e3, "ms")
        .with("p50ms", micros.getValueAtPercentile(50) / 1e3);
  }
}
