package org.shouwang.bench;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.shouwang.kit.stream.KafkaSettings;
import org.shouwang.stack.Loopback;

/**
 * The servers of a run, on loopback: a broker of its own, and the document store that was asked
 * for. What the run leaves in either is removed at its end.
 */
final class Servers implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final int CONNECTIONS = 64;

  private final Path folder;
  private final String prefix = "bench" + UUID.randomUUID().toString().substring(0, 8);
  private final List<Part> parts = new ArrayList<>();
  private final KafkaSettings kafka;
  private final String uri;
  private final MongoClient client;

  private Servers(Path folder, KafkaSettings kafka, String uri, List<Part> parts) {
    this.folder = folder;
    this.kafka = kafka;
    this.uri = uri;
    this.parts.addAll(parts);
    this.client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(CONNECTIONS))
                .applyToClusterSettings(c -> c.serverSelectionTimeout(10, TimeUnit.SECONDS))
                .build());
  }

  static Servers start(Options options) throws Exception {
    Path folder = Files.createTempDirectory("shouwang-bench");
    int port = Loopback.freePorts(3);
    List<Part> parts = new ArrayList<>();
    parts.add(
        Part.java(
            folder.resolve("broker.log"),
            "512m",
            "org.shouwang.stack.KafkaNode",
            folder.resolve("broker").toString(),
            Integer.toString(port)));
    String uri = options.store();
    if (options.embedded()) {
      parts.add(
          Part.java(
              folder.resolve("store.log"),
              "768m",
              "org.shouwang.stack.StoreNode",
              folder.resolve("store").toString(),
              Integer.toString(port + 2)));
      uri = "mongodb://%s:%d/?retryWrites=false".formatted(Loopback.HOST, port + 2);
    }
    var servers =
        new Servers(folder, new KafkaSettings(Loopback.HOST + ":" + port, 2_000), uri, parts);
    try {
      servers.awaitStore();
      servers.awaitBroker();
      return servers;
    } catch (Exception e) {
      servers.close();
      throw e;
    }
  }

  private void awaitStore() throws Exception {
    Waiting.until(
        "the store answers",
        PATIENCE,
        LOOK,
        () -> {
          requireAlive();
          try {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
            return true;
          } catch (com.mongodb.MongoException e) {
            return false;
          }
        });
  }

  private void awaitBroker() throws Exception {
    try (Admin admin = Admin.create(kafka.admin())) {
      Waiting.until(
          "the broker answers",
          PATIENCE,
          LOOK,
          () -> {
            requireAlive();
            try {
              return !admin.describeCluster().nodes().get().isEmpty();
            } catch (ExecutionException e) {
              return false;
            }
          });
    }
  }

  private void requireAlive() {
    for (Part part : parts) {
      if (!part.alive()) {
        throw new IllegalStateException("a server ended at once: " + part.said());
      }
    }
  }

  /** In front of every database and topic of this run. */
  String prefix() {
    return prefix;
  }

  /** A folder for whatever else the run needs. */
  Path folder() {
    return folder;
  }

  String uri() {
    return uri;
  }

  KafkaSettings kafka() {
    return kafka;
  }

  MongoClient client() {
    return client;
  }

  /** A database of this run, written to and read from as services do. */
  MongoDatabase database(String name) {
    return client
        .getDatabase(prefix + "_" + name)
        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
        .withReadConcern(ReadConcern.MAJORITY);
  }

  /** What answers, as it names itself. */
  String storeVersion() {
    Document info = client.getDatabase("admin").runCommand(new Document("buildInfo", 1));
    Object ferret = info.get("ferretdb");
    return ferret instanceof Document d
        ? "FerretDB " + d.getString("version")
        : "speaks as MongoDB " + info.getString("version");
  }

  @Override
  public void close() {
    try (client) {
      for (String name : client.listDatabaseNames()) {
        if (name.startsWith(prefix)) {
          client.getDatabase(name).drop();
        }
      }
    } catch (com.mongodb.MongoException e) {
      System.err.println("The run's databases were not dropped: " + e.getMessage());
    }
    parts.forEach(Part::close);
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
