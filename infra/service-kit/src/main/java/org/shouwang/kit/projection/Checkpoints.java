package org.shouwang.kit.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
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

/** The checkpoints of all fillings, in the collection {@code checkpoints}; they only go forward. */
final class Checkpoints {
  private static final String OFFSET = "offset";

  private final MongoCollection<Document> checkpoints;

  Checkpoints(MongoDatabase database) {
    this.checkpoints = database.getCollection("checkpoints");
  }

  /** The checkpoint of a partition, made where there is none. */
  Checkpoint findOrBegin(String collection, TopicPartition partition, String topicId) {
    Optional<Checkpoint> found = find(collection, partition);
    if (found.isPresent()) {
      return found.get();
    }
    Checkpoint start = Checkpoint.start(topicId);
    try {
      checkpoints.insertOne(write(id(collection, partition), start));
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
    return find(collection, partition).orElse(start);
  }

  /** The first checkpoints of a filling. */
  void begin(String collection, Map<TopicPartition, Checkpoint> reached) {
    if (!reached.isEmpty()) {
      checkpoints.insertMany(
          reached.entrySet().stream()
              .map(each -> write(id(collection, each.getKey()), each.getValue()))
              .toList());
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
