package org.shouwang.kit.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * One filling of a view, to be read.
 *
 * @param <S> the state of a document
 */
public final class Reading<S> {
  private final View<S> view;
  private final Attempt attempt;
  private final Projection<S> projection;
  private final ViewDocuments<S> documents;

  Reading(View<S> view, Attempt attempt, Projection<S> projection, ViewDocuments<S> documents) {
    this.view = view;
    this.attempt = attempt;
    this.projection = projection;
    this.documents = documents;
  }

  /** Names the filling; a cursor carries it, {@link View#at} finds it again. */
  public String tag() {
    return attempt.collection();
  }

  /** How fresh what it says is. */
  public Freshness freshness() {
    return view.freshness(attempt);
  }

  /**
   * One document: by its aggregate's id, or by its key with all shards merged.
   *
   * @return empty if no event has touched it
   */
  public Optional<S> find(String key) {
    return Optional.ofNullable(find(List.of(key)).get(key));
  }

  /** Several documents by aggregate id or key; those that do not exist are absent. */
  public Map<String, S> find(Collection<String> keys) {
    List<String> ids = new ArrayList<>();
    for (String key : keys) {
      if (projection.shape() == Projection.Shape.PER_AGGREGATE) {
        ids.add(key);
      } else {
        for (TopicPartition p : view.partitions(attempt)) {
          ids.add(Folding.shard(key, p.topic(), p.partition()));
        }
      }
    }
    Map<String, S> found = new LinkedHashMap<>();
    documents.load(ids).values().forEach(held -> merge(found, held));
    return found;
  }

  /** Every document, shards merged, by aggregate id or key. For views that stay small. */
  public Map<String, S> all() {
    Map<String, S> found = new LinkedHashMap<>();
    for (Document document : documents.collection().find()) {
      merge(found, documents.read(document));
    }
    return found;
  }

  /**
   * The documents whose keys lie in a range, shards merged; for keys that have an order, such as
   * those of one owner by month.
   *
   * @param from the first key, or what it begins with
   * @param until what lies behind the last one
   */
  public Map<String, S> range(String from, String until) {
    Map<String, S> found = new LinkedHashMap<>();
    for (Document document : documents.collection().find(and(gte("_id", from), lt("_id", until)))) {
      merge(found, documents.read(document));
    }
    return found;
  }

  private void merge(Map<String, S> found, Held<S> held) {
    S state = held.state;
    if (state != null) {
      found.merge(held.key, state, projection::merge);
    }
  }

  /**
   * Documents that match a filter on the state's fields.
   *
   * @param order null for any
   * @param limit at most so many
   * @throws IllegalStateException for a view of shards, whose documents say nothing alone
   */
  public List<Entry<S>> query(Bson filter, @Nullable Bson order, int limit) {
    FindIterable<Document> found = collection().find(filter).limit(limit);
    if (order != null) {
      found = found.sort(order);
    }
    List<Entry<S>> entries = new ArrayList<>();
    found.forEach(d -> entries.add(new Entry<>(d.getString("_id"), documents.state(d))));
    return entries;
  }

  /** How many documents match a filter on the state's fields. */
  public long count(Bson filter) {
    return collection().countDocuments(filter);
  }

  /**
   * The collection itself, for questions that need an aggregation. Read only.
   *
   * @throws IllegalStateException for a view of shards, whose documents say nothing alone
   */
  public MongoCollection<Document> collection() {
    if (projection.shape() != Projection.Shape.PER_AGGREGATE) {
      throw new IllegalStateException(view.name() + " is sharded: read it by key");
    }
    return documents.collection();
  }

  /** The state that a document of {@link #collection} holds. */
  public S state(Document document) {
    return documents.state(document);
  }

  /**
   * A document with its id.
   *
   * @param id the aggregate's
   * @param state its state
   * @param <S> of that type
   */
  public record Entry<S>(String id, S state) {}
}
