package org.shouwang.stack;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The library's collection, which looks at every document as soon as a query names more than the
 * keys of one unique index. This one lets the index choose and asks the rest of what it chose:
 * every guarded write is such a query.
 */
final class EmbeddedCollection extends H2Collection {
  private final List<Index<Object>> indexes = new ArrayList<>();

  EmbeddedCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      MVMap<Object, Document> documents,
      MVMap<String, Object> facts,
      CursorRegistry cursors) {
    super(database, name, options, documents, facts, cursors);
  }

  @Override
  public void addIndex(Index<Object> index) {
    super.addIndex(index);
    indexes.removeIf(known -> known.getName().equals(index.getName()));
    indexes.add(index);
  }

  @Override
  public void dropIndex(String name) {
    super.dropIndex(name);
    indexes.removeIf(known -> known.getName().equals(name));
  }

  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document order,
      int skip,
      int limit,
      int batch,
      @Nullable Document fields) {
    Document conditions = conjunction(query, new Document());
    for (Index<Object> index : indexes) {
      Document keys = keysOf(index, conditions);
      if (keys != null && index.canHandle(keys)) {
        return matchDocuments(query, index.getPositions(keys), order, skip, limit, batch, fields);
      }
    }
    return super.queryDocuments(query, order, skip, limit, batch, fields);
  }

  /** Every field that must fulfil something, with the first thing that it must fulfil. */
  private static Document conjunction(Document query, Document conditions) {
    query.forEach(
        (field, condition) -> {
          if (field.equals("$and") && condition instanceof Collection<?> parts) {
            parts.forEach(part -> conjunction((Document) part, conditions));
          } else {
            conditions.putIfAbsent(field, condition);
          }
        });
    return conditions;
  }

  private static @Nullable Document keysOf(Index<Object> index, Document conditions) {
    var keys = new Document();
    for (IndexKey key : index.getKeys()) {
      if (!conditions.containsKey(key.getKey())) {
        return null;
      }
      keys.append(key.getKey(), conditions.get(key.getKey()));
    }
    return keys;
  }
}
