package org.shouwang.kit.probe;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.bson.Document;

/**
 * Waits until the document store and the broker answer a client, and ends with 0; with 1 and a
 * sentence when one does not in time. What starts services in an order can wait for it: it needs no
 * tool of either server.
 */
public final class ServersProbe {
  private static final int ONE_TRY_MS = 3_000;
  private static final Duration BETWEEN = Duration.ofMillis(500);

  private final long deadline;

  private ServersProbe(Duration within) {
    this.deadline = System.nanoTime() + within.toNanos();
  }

  /**
   * Looks at {@code MONGODB_URI} and {@code KAFKA_BOOTSTRAP_SERVERS}.
   *
   * @param args seconds to wait at most, 120 by default
   */
  public static void main(String[] args) throws InterruptedException {
    Duration within = Duration.ofSeconds(args.length == 0 ? 120 : Long.parseLong(args[0]));
    String store = System.getenv().getOrDefault("MONGODB_URI", "mongodb://127.0.0.1:8087");
    String broker = System.getenv().getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:8088");
    try {
      await(store, broker, within);
      System.out.println("The document store and the broker answer.");
    } catch (NoAnswerException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /**
   * Returns when both have answered.
   *
   * @throws NoAnswerException when one has not in time
   */
  static void await(String storeUri, String bootstrapServers, Duration within)
      throws InterruptedException {
    ServersProbe probe = new ServersProbe(within);
    probe.until("The document store", () -> ping(storeUri));
    probe.until("The broker", () -> describe(bootstrapServers));
  }

  private void until(String server, Callable<?> question) throws InterruptedException {
    while (true) {
      try {
        question.call();
        return;
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        if (System.nanoTime() > deadline) {
          throw new NoAnswerException(server + " does not answer: " + e, e);
        }
      }
      Thread.sleep(BETWEEN);
    }
  }

  private static Document ping(String uri) {
    MongoClientSettings settings =
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(uri))
            .applyToClusterSettings(
                c -> c.serverSelectionTimeout(ONE_TRY_MS, TimeUnit.MILLISECONDS))
            .build();
    try (MongoClient client = MongoClients.create(settings)) {
      return client.getDatabase("admin").runCommand(new Document("ping", 1));
    }
  }

  private static String describe(String bootstrapServers) throws Exception {
    try (Admin admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                ONE_TRY_MS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                ONE_TRY_MS))) {
      return admin.describeCluster().controller().get().idString();
    }
  }

  /** A server did not answer in time. */
  static final class NoAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoAnswerException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
