package org.shouwang.kit.projection;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.stream.EventRecord;
import org.shouwang.kit.support.TestStore;

/**
 * A filling of a view that never leaves memory: the dispatcher folds as it always does, and the
 * documents are those that it would store. For tests that fold thousands of events a second; what a
 * store adds to it, {@link LogFeed} and {@link ProjectionFixture} show.
 *
 * @param <S> the state of a document
 */
public final class MemoryView<S> {
  private final Projection<S> projection;
  private final ViewDocuments<S> documents;
  private final Map<Integer, Folding<S>> partitions = new TreeMap<>();
  private final Map<String, Held<S>> held = new TreeMap<>();

  public MemoryView(Projection<S> projection) {
    this.projection = projection;
    // Nothing is sent there: all that there is, is in memory.
    this.documents =
        new ViewDocuments<>(
            Nowhere.DATABASE, new Attempt(projection.name(), projection.revision(), 1), projection);
  }

  private static final class Nowhere {
    static final MongoDatabase DATABASE = TestStore.embedded().database();
  }

  /** Whose view it is. */
  public String name() {
    return projection.name();
  }

  /**
   * Applies a batch of one partition's records.
   *
   * @return why the first one that could not be folded was not; null where all were
   */
  public @Nullable String apply(TopicPartition partition, List<EventRecord> batch) {
    Folding<S> folding =
        partitions.computeIfAbsent(
            partition.partition(), p -> new Folding<>(projection, List.of(), List.of()));
    List<Folding.Trouble> troubles = folding.apply(batch, documents, true);
    folding.dirty().forEach(changed -> held.put(changed.id, changed));
    folding.written(Integer.MAX_VALUE);
    return troubles.isEmpty() ? null : troubles.getFirst().reason();
  }

  /** One document as it would be stored, null where there is none. */
  public @Nullable Document document(String id) {
    Held<S> found = held.get(id);
    return found == null ? null : documents.write(found);
  }

  /** All of them by their ids. */
  public Map<String, Document> documents() {
    Map<String, Document> all = new TreeMap<>();
    held.keySet().forEach(id -> all.put(id, document(id)));
    return all;
  }

  /** All states by their keys, those of several partitions merged, as readers see them. */
  public Map<String, S> states() {
    Map<String, S> states = new TreeMap<>();
    held.values().forEach(found -> states.merge(found.key, found.state, projection::merge));
    return states;
  }

  /** The ids of documents that are others once they were stored and read again. */
  public List<String> changedByStoring() {
    List<String> changed = new ArrayList<>();
    for (String id : held.keySet()) {
      Document written = documents.write(held.get(id));
      if (!documents.write(documents.read(written)).equals(written)) {
        changed.add(id);
      }
    }
    return changed;
  }
}
