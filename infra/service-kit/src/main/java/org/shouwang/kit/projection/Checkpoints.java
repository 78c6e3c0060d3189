package org.shouwang.kit.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.shouwang.kit.stream.Tally;
import org.shouwang.kit.stream.TopicShape;

/** The checkpoints of all fillings, in the collection {@code checkpoints}; they only go forward. */
final class Checkpoints {
  private static final String OFFSET = "offset";

  private final MongoCollection<Document> checkpoints;

  Checkpoints(MongoDatabase database) {
    this.checkpoints = database.getCollection("checkpoints");
  }

  /**
   * The checkpoints of partitions, made where there are none.
   *
   * @param topics the topic of each
   */
  Map<TopicPartition, Checkpoint> findOrBegin(
      String collection, Map<TopicPartition, TopicShape> topics) {
    Map<TopicPartition, Checkpoint> found = find(collection, topics.keySet());
    Map<TopicPartition, Checkpoint> missing = new HashMap<>();
    topics.forEach((partition, topic) -> missing.put(partition, Checkpoint.start(topic.id())));
    missing.keySet().removeAll(found.keySet());
    if (missing.isEmpty()) {
      return found;
    }
    try {
      begin(collection, missing);
    } catch (MongoBulkWriteException e) {
      boolean begunByAnother =
          e.getWriteConcernError() == null
              && e.getWriteErrors().stream()
                  .map(error -> ErrorCategory.fromErrorCode(error.getCode()))
                  .allMatch(ErrorCategory.DUPLICATE_KEY::equals);
      if (!begunByAnother) {
        throw e;
      }
    }
    return find(collection, topics.keySet());
  }

  /** The first checkpoints of a filling. */
  void begin(String collection, Map<TopicPartition, Checkpoint> reached) {
    if (!reached.isEmpty()) {
      checkpoints.insertMany(
          reached.entrySet().stream()
              .map(each -> write(id(collection, each.getKey()), each.getValue()))
              .toList(),
          new InsertManyOptions().ordered(false));
    }
  }

  Optional<Checkpoint> find(String collection, TopicPartition partition) {
    return Optional.ofNullable(checkpoints.find(eq("_id", id(collection, partition))).first())
        .map(Checkpoints::read);
  }

  /** The checkpoints of some partitions; those without one are absent. */
  Map<TopicPartition, Checkpoint> find(String collection, Collection<TopicPartition> partitions) {
    Map<String, TopicPartition> byId = new HashMap<>();
    partitions.forEach(p -> byId.put(id(collection, p), p));
    Map<TopicPartition, Checkpoint> found = new HashMap<>();
    for (Document document : checkpoints.find(in("_id", List.copyOf(byId.keySet())))) {
      TopicPartition partition = byId.get(document.getString("_id"));
      if (partition != null) {
        found.put(partition, read(document));
      }
    }
    return found;
  }

  /**
   * Moves a checkpoint forward.
   *
   * @throws StaleViewException if it is there or further already: somebody else works here
   */
  void advance(String collection, TopicPartition partition, Checkpoint to) {
    long matched =
        checkpoints
            .updateOne(
                and(eq("_id", id(collection, partition)), lt(OFFSET, to.offset())),
                combine(
                    set(OFFSET, to.offset()),
                    set("eventId", to.eventId()),
                    set("tally", to.tally().write())))
            .getMatchedCount();
    if (matched == 0) {
      throw new StaleViewException(
          "the checkpoint of " + collection + " at " + partition + " was moved by another one");
    }
  }

  /** The runner that holds a partition stands still for a rebuild. */
  void acknowledgePause(String collection, Collection<TopicPartition> partitions, String pause) {
    checkpoints.updateMany(
        in("_id", partitions.stream().map(partition -> id(collection, partition)).toList()),
        set("pausedFor", pause));
  }

  /** A filling is gone. */
  void forget(String collection) {
    List<String> ids = new ArrayList<>();
    for (Document found :
        checkpoints.find(
            new Document("_id", Pattern.compile("^" + Pattern.quote(collection + "/"))))) {
      ids.add(found.getString("_id"));
    }
    checkpoints.deleteMany(in("_id", ids));
  }

  private static String id(String collection, TopicPartition partition) {
    return collection + "/" + partition.topic() + "/" + partition.partition();
  }

  private static Document write(String id, Checkpoint checkpoint) {
    return new Document("_id", id)
        .append("topicId", checkpoint.topicId())
        .append(OFFSET, checkpoint.offset())
        .append("eventId", checkpoint.eventId())
        .append("tally", checkpoint.tally().write());
  }

  private static Checkpoint read(Document found) {
    return new Checkpoint(
        found.getString("topicId"),
        found.getLong(OFFSET),
        found.getString("eventId"),
        Tally.read(found.get("tally", Document.class)),
        found.getString("pausedFor"));
  }
}
