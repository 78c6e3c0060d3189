package org.shouwang.stack;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the store's process under the load of many writers and readers; nothing that anybody was
 * told may be missing after.
 */
class StoreKillIT {
  private static final int WRITERS = 12;
  private static final int READERS = 4;
  private static final int ENOUGH = 1_200;

  @TempDir Path folder;

  private final int port = Loopback.freePorts(1);
  private final AtomicLong next = new AtomicLong();
  private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicLong countedUp = new AtomicLong();
  private final AtomicLong acknowledgedCounts = new AtomicLong();
  private final Set<Long> seen = ConcurrentHashMap.newKeySet();

  @RepeatedTest(2)
  void losesNothingThatWasAcknowledgedOrRead() throws Exception {
    Process store = startStore();
    try (var client = client();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      documents(client)
          .createIndex(new Document("key", 1), new IndexOptions().unique(true).name("by_key"));
      work(client, threads);
      await().atMost(20, SECONDS).until(() -> acknowledged.size() > ENOUGH && seen.size() > 100);
      store.destroyForcibly().waitFor();
    }

    Process again = startStore();
    try (var client = client()) {
      var kept = documents(client).distinct("_id", Long.class).into(ConcurrentHashMap.newKeySet());
      assertThat(kept).containsAll(acknowledged).containsAll(seen);
      assertThat(documents(client).countDocuments()).isEqualTo(kept.size());
      assertThat(counters(client).find(eq("_id", "counter")).first().getLong("value"))
          .isBetween(acknowledgedCounts.get(), countedUp.get());
      everyLostDocumentCanBeWrittenAgain(client, kept);
    } finally {
      again.destroyForcibly().waitFor();
    }
  }

  /** An index entry without its document, the trace of half a write, would refuse it. */
  private void everyLostDocumentCanBeWrittenAgain(MongoClient client, Set<Long> kept) {
    for (long id = 1; id <= next.get(); id++) {
      if (!kept.contains(id)) {
        documents(client).insertOne(document(id));
      }
    }
  }

  private void work(MongoClient client, ExecutorService threads) {
    for (int writer = 0; writer < WRITERS; writer++) {
      threads.submit(() -> untilTheStoreDies(() -> write(client)));
    }
    for (int reader = 0; reader < READERS; reader++) {
      threads.submit(() -> untilTheStoreDies(() -> read(client)));
    }
  }

  private void write(MongoClient client) {
    long id = next.incrementAndGet();
    documents(client).insertOne(document(id));
    acknowledged.add(id);
    countedUp.incrementAndGet();
    counters(client)
        .updateOne(eq("_id", "counter"), inc("value", 1L), new UpdateOptions().upsert(true));
    acknowledgedCounts.incrementAndGet();
  }

  private void read(MongoClient client) {
    long latest = next.get();
    for (Document found :
        documents(client)
            .find(
                new Document(
                    "_id", new Document("$in", List.of(latest - 1, latest, latest + 1))))) {
      seen.add(found.getLong("_id"));
    }
  }

  private static void untilTheStoreDies(Runnable step) {
    try {
      while (true) {
        step.run();
      }
    } catch (MongoException | IllegalStateException gone) {
      // The end that this test brings about; what counts is what had been acknowledged before it.
    }
  }

  private static Document document(long id) {
    return new Document("_id", id).append("key", "key-" + id).append("text", "x".repeat(300));
  }

  private static MongoCollection<Document> documents(MongoClient client) {
    return client.getDatabase("shouwang_test").getCollection("documents");
  }

  private static MongoCollection<Document> counters(MongoClient client) {
    return client.getDatabase("shouwang_test").getCollection("counters");
  }

  private MongoClient client() {
    return MongoClients.create(
        "mongodb://127.0.0.1:%d/?retryWrites=false&retryReads=false&serverSelectionTimeoutMS=3000"
            .formatted(port));
  }

  private Process startStore() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StoreNode.class.getName(),
                folder.toString(),
                Integer.toString(port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
            .start();
    await().atMost(20, SECONDS).until(() -> !Loopback.isFree(port));
    return process;
  }
}
