package org.shouwang.kit.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;

/**
 * The documents of one filling. Each write replaces a whole state, and only by one that contains
 * more: {@code lastSequence} guards documents about one aggregate, {@code upTo} shards.
 *
 * @param <S> their state
 */
final class ViewDocuments<S> {
  static final String LAST_SEQUENCE = "lastSequence";
  static final String UP_TO = "upTo";
  static final String KEY = "shardOf";

  /** How many documents one insertion takes at most. */
  static final int INSERTION = 1_000;

  private static final int CHUNK = 500;
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> collection;
  private final Projection<S> projection;
  private final StateForm<S> form;
  private final String guard;

  ViewDocuments(MongoDatabase database, Attempt attempt, Projection<S> projection) {
    this.collection = database.getCollection(attempt.collection());
    this.projection = projection;
    this.form = projection.form();
    this.guard = projection.shape() == Projection.Shape.PER_AGGREGATE ? LAST_SEQUENCE : UP_TO;
  }

  MongoCollection<Document> collection() {
    return collection;
  }

  void createIndexes() {
    for (ViewIndex index : projection.indexes()) {
      Document keys = new Document();
      for (String field : index.fields()) {
        boolean descending = field.startsWith("-");
        keys.append(descending ? field.substring(1) : field, descending ? -1 : 1);
      }
      collection.createIndex(keys, new IndexOptions().name(index.name()));
    }
  }

  /** The documents with these ids; those that do not exist are absent. */
  Map<String, Held<S>> load(Collection<String> ids) {
    Map<String, Held<S>> found = HashMap.newHashMap(ids.size());
    List<String> all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += CHUNK) {
      List<String> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
      for (Document document : collection.find(in("_id", chunk)).batchSize(CHUNK + 1)) {
        Held<S> held = read(document);
        found.put(held.id, held);
      }
    }
    return found;
  }

  Held<S> read(Document document) {
    String id = document.getString("_id");
    String key = document.getString(KEY);
    return new Held<>(id, key == null ? id : key, state(document), document.getLong(guard));
  }

  S state(Document document) {
    return form.read(document);
  }

  /**
   * Writes each document where it contains more than the stored one.
   *
   * @throws StaleViewException if a stored document contains more: somebody else works here
   */
  void upsert(List<Held<S>> documents) {
    List<Held<S>> refused = tryUpsert(documents);
    // A duplicate id means "newer", or that two upserts of the same document met: ask once more.
    if (!refused.isEmpty() && !tryUpsert(refused).isEmpty()) {
      throw new StaleViewException(
          "documents of " + collection.getNamespace() + " are ahead of this instance");
    }
  }

  private List<Held<S>> tryUpsert(List<Held<S>> documents) {
    if (documents.isEmpty()) {
      return List.of();
    }
    List<WriteModel<Document>> writes = new ArrayList<>(documents.size());
    for (Held<S> held : documents) {
      writes.add(
          new ReplaceOneModel<>(
              and(eq("_id", held.id), lt(guard, held.applied)), write(held), UPSERT));
    }
    try {
      collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
      return List.of();
    } catch (MongoBulkWriteException e) {
      List<Held<S>> refused = new ArrayList<>();
      for (BulkWriteError error : e.getWriteErrors()) {
        if (ErrorCategory.fromErrorCode(error.getCode()) != ErrorCategory.DUPLICATE_KEY) {
          throw e;
        }
        refused.add(documents.get(error.getIndex()));
      }
      if (e.getWriteConcernError() != null) {
        throw e;
      }
      return refused;
    }
  }

  /** Writes documents of a fresh collection, each for the first time. */
  void insert(List<Held<S>> documents) {
    List<Document> chunk = new ArrayList<>();
    for (Held<S> held : documents) {
      chunk.add(write(held));
      if (chunk.size() == INSERTION) {
        collection.insertMany(chunk, new InsertManyOptions().ordered(false));
        chunk.clear();
      }
    }
    if (!chunk.isEmpty()) {
      collection.insertMany(chunk, new InsertManyOptions().ordered(false));
    }
  }

  /** A document as it is stored. */
  Document write(Held<S> held) {
    Document document = new Document("_id", held.id).append(guard, held.applied);
    if (projection.shape() == Projection.Shape.SHARDED) {
      document.append(KEY, held.key);
    }
    document.putAll(form.write(Objects.requireNonNull(held.state)));
    return document;
  }
}
