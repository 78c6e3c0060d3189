package org.shouwang.backup;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import org.shouwang.kit.log.MongoCommitLog;
import org.shouwang.kit.stream.KafkaSettings;
import org.shouwang.kit.stream.LogCompletion;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.kit.stream.TopicShape;
import org.shouwang.kit.stream.Topics;

/**
 * Puts back what a restored log lacks and its topic still holds: what was acknowledged after the
 * backup was taken.
 */
final class Completing {
  private final MongoClient store;
  private final Contexts contexts;
  private final KafkaSettings kafka;
  private final TopicSettings topics;
  private final Clock clock;
  private final PrintStream out;

  Completing(
      MongoClient store,
      Contexts contexts,
      KafkaSettings kafka,
      TopicSettings topics,
      Clock clock,
      PrintStream out) {
    this.store = store;
    this.contexts = contexts;
    this.kafka = kafka;
    this.topics = topics;
    this.clock = clock;
    this.out = out;
  }

  /**
   * Completes logs that have a topic.
   *
   * @param services whose logs, all that the store has where none is named
   * @return whether every commit that a topic names is in its log now
   * @throws BackupException the store has no database of a service that is named
   */
  boolean complete(List<String> services) {
    List<String> present = contexts.present(store);
    for (String service : services) {
      if (!present.contains(service)) {
        throw new BackupException("the store has no database of " + service);
      }
    }
    boolean whole = true;
    try (Topics broker = new Topics(kafka, topics)) {
      for (String context : services.isEmpty() ? present : services) {
        whole &= complete(broker, context);
      }
    }
    return whole;
  }

  private boolean complete(Topics broker, String context) {
    int newest = broker.newest(List.of(context)).getOrDefault(context, 0);
    if (newest == 0) {
      out.printf("  %-12s has no topic: its service writes one%n", context);
      return true;
    }
    MongoDatabase database = contexts.database(store, context);
    try (MongoCommitLog log = contexts.log(database, context, clock)) {
      long before = log.head();
      String obstacle = "";
      // The newest generation may not have been written to its end: an older one goes further then.
      for (int generation = newest; generation >= 1; generation--) {
        String topic = topics.topic(context, generation);
        TopicShape shape = broker.find(List.of(topic)).get(topic);
        if (shape != null) {
          LogCompletion.Result result = new LogCompletion(kafka, shape, log).complete();
          obstacle =
              result.obstacle().isEmpty()
                  ? obstacle
                  : "up to %,d are missing: %s".formatted(result.missing(), result.obstacle());
        }
      }
      out.printf(
          "  %-12s %,d commits put back, %,d in all%s%n",
          context, log.head() - before, log.head(), obstacle.isEmpty() ? "" : "; " + obstacle);
      return obstacle.isEmpty();
    }
  }
}
