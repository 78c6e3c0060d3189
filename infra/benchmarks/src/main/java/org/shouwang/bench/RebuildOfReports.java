package org.shouwang.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.bson.RawBsonDocument;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.ContractType;
import org.shouwang.contracts.EnvelopeHeaders;
import org.shouwang.kit.contract.ContractJson;
import org.shouwang.kit.projection.Projection;

/**
 * P1: rebuilds all reports as an operator would, from the request until the last one serves; sweep,
 * indexes, comparison with what served before and flip included. The raw limit reads the bytes of
 * the same topics once and inserts the documents that the rebuild ended with.
 */
final class RebuildOfReports implements Benchmark {
  private static final int CHUNK = 1_000;

  private final Platform platform;
  private final ReportsRebuild rebuild;
  private final MongoDatabase database;
  private final Set<String> wanted;
  private final LongAdder decoded = new LongAdder();
  private int insertion;

  RebuildOfReports(Platform platform) throws Exception {
    this.platform = platform;
    this.rebuild = new ReportsRebuild(platform);
    this.database = platform.servers().database("reporting");
    this.wanted =
        ContractCatalog.all().stream()
            .filter(
                type -> rebuild.views().stream().anyMatch(view -> view.handles(type.eventClass())))
            .map(ContractType::wireType)
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String name() {
    return "P1";
  }

  @Override
  public String title() {
    return "rebuild of all reports, against reading the bytes and inserting the documents";
  }

  @Override
  public Bar bar() {
    return Bar.atMost(2);
  }

  @Override
  public Measurement measured() throws Exception {
    return withRate(Measurement.seconds(() -> rebuild.run(rebuild.views())));
  }

  private Measurement withRate(Measurement all) {
    return all.with("recordsPerSecond", Math.round(rebuild.records() / all.seconds()));
  }

  @Override
  public Measurement limit() throws Exception {
    return withoutFolding(unused -> {});
  }

  /**
   * What the libraries cost that a consumer cannot do without: the names and values of the headers
   * as Kafka's client gives them, and Jackson's reading of every event that a report needs.
   */
  @Override
  public Map<String, Callable<Measurement>> beside() {
    return Map.of(
        "reading, headers and JSON by the libraries, inserting; no folding",
        () -> withoutFolding(this::decode));
  }

  private void decode(ConsumerRecord<byte[], byte[]> found) {
    String type = "";
    int bytes = 0;
    for (Header header : found.headers()) {
      byte[] value = header.value();
      bytes += value.length;
      if (header.key().equals(EnvelopeHeaders.TYPE)) {
        type = new String(value, StandardCharsets.UTF_8);
      }
    }
    if (wanted.contains(type)) {
      bytes += ContractJson.decode(type, found.value()).getClass().getName().length();
    }
    decoded.add(bytes); // else nothing of this would need to happen
  }

  private Measurement withoutFolding(Consumer<ConsumerRecord<byte[], byte[]>> each)
      throws Exception {
    List<List<RawBsonDocument>> documents = new ArrayList<>();
    for (Projection<?> view : rebuild.views()) {
      documents.add(
          database
              .getCollection(rebuild.live(view.name()), RawBsonDocument.class)
              .find()
              .into(new ArrayList<>()));
    }
    insertion++;
    Measurement all =
        Measurement.seconds(
            () -> {
              long read =
                  RawReading.readAll(platform.servers().kafka(), platform.topicNames(), each);
              for (int view = 0; view < documents.size(); view++) {
                insert(documents.get(view), "raw_" + insertion + "_" + view);
              }
              return read;
            });
    for (int view = 0; view < documents.size(); view++) {
      database.getCollection("raw_" + insertion + "_" + view).drop();
    }
    return withRate(all).with("documents", documents.stream().mapToLong(List::size).sum());
  }

  private void insert(List<RawBsonDocument> documents, String into) throws Exception {
    MongoCollection<RawBsonDocument> fresh = database.getCollection(into, RawBsonDocument.class);
    try (ExecutorService writers = Executors.newFixedThreadPool(RawReading.THREADS)) {
      List<Future<?>> ended = new ArrayList<>();
      for (int from = 0; from < documents.size(); from += CHUNK) {
        List<RawBsonDocument> chunk =
            documents.subList(from, Math.min(documents.size(), from + CHUNK));
        ended.add(
            writers.submit(() -> fresh.insertMany(chunk, new InsertManyOptions().ordered(false))));
      }
      for (Future<?> one : ended) {
        one.get();
      }
    }
  }
}
