package org.shouwang.kit.stream;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.log.RecordedEvent;

/**
 * How far the relay is known to have come, kept beside the log. The topic itself is the authority;
 * this is what tells a topic that lost records from one that never had them.
 *
 * @param topicId the id of the topic
 * @param commit the last commit that is in the topic
 * @param partitions by partition, the last commit that put a record there
 * @param events by partition, how many of the log's events up to that commit belong there
 */
record RelayPosition(
    String topicId, long commit, Map<Integer, Long> partitions, Map<Integer, Long> events) {
  private static final int CHUNK = 512;

  RelayPosition {
    partitions = Map.copyOf(partitions);
    events = Map.copyOf(events);
  }

  /** The position after some more commits, which follow it without a gap. */
  RelayPosition advanced(List<Commit> batch, int count) {
    Map<Integer, Long> last = new TreeMap<>(partitions);
    Map<Integer, Long> counts = new TreeMap<>(events);
    long to = commit;
    for (Commit next : batch) {
      to = next.number();
      for (RecordedEvent event : next.events()) {
        int partition = Partitions.of(event.aggregateId(), count);
        last.put(partition, to);
        counts.merge(partition, 1L, Long::sum);
      }
    }
    return new RelayPosition(topicId, to, last, counts);
  }

  /** The same, with every event between here and a later commit counted from the log. */
  RelayPosition countedUpTo(long to, CommitLog log, int count) {
    RelayPosition counted = this;
    while (counted.commit < to) {
      long after = counted.commit;
      List<Commit> next = log.after(after, (int) Math.min(CHUNK, to - after));
      if (next.isEmpty()) {
        throw new IllegalStateException("the log does not hold commit " + (after + 1));
      }
      counted = counted.advanced(next, count);
    }
    return counted;
  }

  /** Markers of the present commit were written there. */
  RelayPosition marked(Iterable<Integer> marked) {
    Map<Integer, Long> last = new TreeMap<>(partitions);
    marked.forEach(partition -> last.put(partition, commit));
    return new RelayPosition(topicId, commit, last, events);
  }

  /** How many events lie in a partition. */
  long eventsIn(int partition) {
    return events.getOrDefault(partition, 0L);
  }

  static Optional<RelayPosition> load(MongoDatabase database, String topic) {
    return Optional.ofNullable(collection(database).find(eq("_id", topic)).first())
        .map(
            found ->
                new RelayPosition(
                    found.getString("topicId"),
                    found.getLong("commit"),
                    numbers(found.get("partitions", new Document())),
                    numbers(found.get("events", new Document()))));
  }

  void store(MongoDatabase database, String topic) {
    collection(database)
        .replaceOne(
            eq("_id", topic),
            new Document("_id", topic)
                .append("topicId", topicId)
                .append("commit", commit)
                .append("partitions", document(partitions))
                .append("events", document(events)),
            new ReplaceOptions().upsert(true));
  }

  private static Map<Integer, Long> numbers(Document byPartition) {
    Map<Integer, Long> numbers = new TreeMap<>();
    byPartition.forEach((p, number) -> numbers.put(Integer.valueOf(p), (Long) number));
    return numbers;
  }

  private static Document document(Map<Integer, Long> numbers) {
    Document byPartition = new Document();
    new TreeMap<>(numbers).forEach((p, number) -> byPartition.append(String.valueOf(p), number));
    return byPartition;
  }

  /** What an instance found wrong with the log itself, so that the others stop appending too. */
  static Optional<String> unfit(MongoDatabase database, String context) {
    return Optional.ofNullable(collection(database).find(eq("_id", unfitId(context))).first())
        .map(found -> found.getString("message"));
  }

  static void markUnfit(MongoDatabase database, String context, String message) {
    collection(database)
        .replaceOne(
            eq("_id", unfitId(context)),
            new Document("_id", unfitId(context)).append("message", message),
            new ReplaceOptions().upsert(true));
  }

  static void markFit(MongoDatabase database, String context) {
    collection(database).deleteOne(eq("_id", unfitId(context)));
  }

  private static String unfitId(String context) {
    return context + "/unfit";
  }

  private static MongoCollection<Document> collection(MongoDatabase database) {
    return database.getCollection("relay");
  }
}
