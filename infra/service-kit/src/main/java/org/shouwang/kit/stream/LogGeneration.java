package org.shouwang.kit.stream;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which generation of its topic a log is written into: one document in the log's own store, moved
 * by compare-and-set.
 *
 * @param now the one that the relay writes
 * @param wanted the one that an operator asked for; null when there is nothing to do
 */
record LogGeneration(Generation now, @Nullable Generation wanted) {
  private static final String ID = "generation";
  private static final String NOW = "now";
  private static final String WANTED = "wanted";
  private static final String NUMBER = "number";
  private static final String PARTITIONS = "partitions";

  /** What the store says; where it says nothing yet, the first generation. */
  static LogGeneration read(MongoDatabase database, TopicSettings settings) {
    Document found = collection(database).find(eq("_id", ID)).first();
    if (found == null) {
      return new LogGeneration(Generation.first(settings), null);
    }
    Document wanted = found.get(WANTED, Document.class);
    return new LogGeneration(
        generation(found.get(NOW, Document.class)), wanted == null ? null : generation(wanted));
  }

  /** As {@link #read}; from then on the store says it, whatever is configured later. */
  static LogGeneration begin(MongoDatabase database, TopicSettings settings) {
    Document first =
        new Document("_id", ID)
            .append(NOW, document(Generation.first(settings)))
            .append(WANTED, null);
    try {
      if (collection(database).find(eq("_id", ID)).first() == null) {
        collection(database).insertOne(first);
      }
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
    return read(database, settings);
  }

  /** Asks for the next generation; one that was asked for already stays. */
  LogGeneration want(MongoDatabase database, int partitions, TopicSettings settings) {
    collection(database)
        .updateOne(
            and(eq("_id", ID), eq(NOW + "." + NUMBER, now.number()), eq(WANTED, null)),
            set(WANTED, document(new Generation(now.number() + 1, partitions))));
    return read(database, settings);
  }

  /** The wanted generation is the one that is written from now on. */
  void advance(MongoDatabase database) {
    Generation next = java.util.Objects.requireNonNull(wanted);
    collection(database)
        .updateOne(
            and(eq("_id", ID), eq(WANTED + "." + NUMBER, next.number())),
            combine(set(NOW, document(next)), set(WANTED, null)));
  }

  private static Generation generation(Document found) {
    return new Generation(found.getInteger(NUMBER), found.getInteger(PARTITIONS));
  }

  private static Document document(Generation generation) {
    return new Document(NUMBER, generation.number()).append(PARTITIONS, generation.partitions());
  }

  private static MongoCollection<Document> collection(MongoDatabase database) {
    return database.getCollection("relay");
  }
}
