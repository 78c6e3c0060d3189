package org.shouwang.kit.stream;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;

/**
 * How far the relay is known to have come, kept beside the log. The topic itself is the authority;
 * this is what tells a topic that lost records from one that never had them.
 *
 * @param topicId the id of the topic
 * @param commit the last commit that is in the topic
 * @param partitions by partition, the last commit that put an event there
 */
record RelayPosition(String topicId, long commit, Map<Integer, Long> partitions) {
  RelayPosition {
    partitions = Map.copyOf(partitions);
  }

  /** The position after a batch. */
  RelayPosition advanced(long toCommit, Map<Integer, Long> touched) {
    Map<Integer, Long> all = new TreeMap<>(partitions);
    all.putAll(touched);
    return new RelayPosition(topicId, toCommit, all);
  }

  static Optional<RelayPosition> load(MongoDatabase database, String topic) {
    return Optional.ofNullable(collection(database).find(eq("_id", topic)).first())
        .map(
            found -> {
              Map<Integer, Long> partitions = new TreeMap<>();
              found
                  .get("partitions", new Document())
                  .forEach((p, commit) -> partitions.put(Integer.valueOf(p), (Long) commit));
              return new RelayPosition(
                  found.getString("topicId"), found.getLong("commit"), partitions);
            });
  }

  void store(MongoDatabase database, String topic) {
    Document byPartition = new Document();
    partitions.forEach((p, last) -> byPartition.append(String.valueOf(p), last));
    collection(database)
        .replaceOne(
            eq("_id", topic),
            new Document("_id", topic)
                .append("topicId", topicId)
                .append("commit", commit)
                .append("partitions", byPartition),
            new ReplaceOptions().upsert(true));
  }

  /** Forgets the position, so that the topic alone says where to go on. */
  static void forget(MongoDatabase database, String topic) {
    collection(database).deleteOne(eq("_id", topic));
  }

  /** What an instance found wrong with the log itself, so that the others stop appending too. */
  static Optional<String> unfit(MongoDatabase database, String topic) {
    return Optional.ofNullable(collection(database).find(eq("_id", unfitId(topic))).first())
        .map(found -> found.getString("message"));
  }

  static void markUnfit(MongoDatabase database, String topic, String message) {
    collection(database)
        .replaceOne(
            eq("_id", unfitId(topic)),
            new Document("_id", unfitId(topic)).append("message", message),
            new ReplaceOptions().upsert(true));
  }

  static void markFit(MongoDatabase database, String topic) {
    collection(database).deleteOne(eq("_id", unfitId(topic)));
  }

  private static String unfitId(String topic) {
    return topic + "/unfit";
  }

  private static MongoCollection<Document> collection(MongoDatabase database) {
    return database.getCollection("relay");
  }
}
