package org.shouwang.kit.policy;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.stream.Tally;
import org.shouwang.kit.stream.TopicShape;

/**
 * Where policies stand. {@code policy_starts} holds, per policy and topic, the vector that it began
 * with, in one document stored before the first poll; {@code policy_positions} holds how far each
 * partition has come since.
 */
final class PolicyPositions {
  private final MongoCollection<Document> starts;
  private final MongoCollection<Document> positions;

  /**
   * How far a partition has come.
   *
   * @param topicId the topic's id
   * @param offset the last offset that was handled, or that lay before the start
   * @param eventId the id of the record there, null before the first was handled
   * @param tally what was seen of the partition
   */
  record Position(String topicId, long offset, @Nullable String eventId, Tally tally) {}

  /**
   * Where a policy begins in a partition.
   *
   * @param offset the first record to handle
   * @param tally what lies before it
   */
  record Start(long offset, Tally tally) {
    static final Start BEGINNING = new Start(0, Tally.BEGINNING);
  }

  /**
   * What a policy began with in a topic.
   *
   * @param topicId the topic's id
   * @param partitions how many it had
   * @param handled what it had handled before, from older topics of the same log
   */
  record Begun(String topicId, int partitions, Handled handled) {}

  PolicyPositions(MongoDatabase database) {
    this.starts = database.getCollection("policy_starts");
    this.positions = database.getCollection("policy_positions");
  }

  /** The start vector of a policy in a topic; empty before it has one. */
  Optional<Begun> begun(String policy, String topic) {
    return Optional.ofNullable(starts.find(eq("_id", policy + "/" + topic)).first())
        .map(
            found ->
                new Begun(
                    found.getString("topicId"),
                    found.getList("offsets", Long.class).size(),
                    Handled.read(found.getList("handled", Document.class))));
  }

  /** Stores the start vector, whole or not at all; the first one stays. */
  void storeStart(String policy, TopicShape topic, List<Start> vector, Handled handled) {
    insert(
        starts,
        new Document("_id", policy + "/" + topic.name())
            .append("topicId", topic.id())
            .append("offsets", vector.stream().map(Start::offset).toList())
            .append("tallies", vector.stream().map(start -> start.tally().write()).toList())
            .append("handled", handled.write()));
  }

  /** How far a policy has come in each partition of a topic that it has begun. */
  List<Tally> tallies(String policy, String topic, int partitions) {
    return IntStream.range(0, partitions)
        .mapToObj(p -> find(policy, new TopicPartition(topic, p)).tally())
        .toList();
  }

  Position find(String policy, TopicPartition partition) {
    String id = id(policy, partition);
    Document found = positions.find(eq("_id", id)).first();
    if (found == null) {
      Document start = starts.find(eq("_id", policy + "/" + partition.topic())).first();
      if (start == null) {
        throw new IllegalStateException("policy " + policy + " has no start vector");
      }
      found =
          new Document("_id", id)
              .append("topicId", start.getString("topicId"))
              .append("offset", start.getList("offsets", Long.class).get(partition.partition()) - 1)
              .append("tally", start.getList("tallies", Document.class).get(partition.partition()));
      insert(positions, found);
      found = positions.find(eq("_id", id)).first();
    }
    if (found == null) {
      throw new IllegalStateException("the position of " + id + " vanished");
    }
    return new Position(
        found.getString("topicId"),
        found.getLong("offset"),
        found.getString("eventId"),
        Tally.read(found.get("tally", Document.class)));
  }

  /**
   * Moves a position forward.
   *
   * @return false if it is there or further already: another instance works here
   */
  boolean advance(String policy, TopicPartition partition, Position to) {
    return positions
            .updateOne(
                and(eq("_id", id(policy, partition)), lt("offset", to.offset())),
                combine(
                    set("offset", to.offset()),
                    set("eventId", to.eventId()),
                    set("tally", to.tally().write())))
            .getMatchedCount()
        == 1;
  }

  private static String id(String policy, TopicPartition partition) {
    return policy + "/" + partition.topic() + "/" + partition.partition();
  }

  private static void insert(MongoCollection<Document> into, Document document) {
    try {
      into.insertOne(document);
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }
}
