package org.shouwang.stack;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** The library's database, of {@link EmbeddedCollection}s and {@link EmbeddedIndex}es. */
final class EmbeddedDatabase extends H2Database {
  private final MVStore file;

  EmbeddedDatabase(String name, MVStore file, CursorRegistry cursors) {
    // before the library's constructor, which opens the collections that the file holds
    this.file = file;
    super(name, file, cursors);
  }

  // Both under the names that the library gives their maps, since it drops and renames them itself.

  @Override
  protected Index<Object> openOrCreateUniqueIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    String map = getFullCollectionNamespace(collection) + "._index_" + name;
    return new EmbeddedIndex(file, map, name, keys, sparse);
  }

  @Override
  protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
    String full = getFullCollectionNamespace(name);
    MVMap<Object, Document> documents = file.openMap("databases." + full);
    MVMap<String, Object> facts = file.openMap("meta." + full);
    return new EmbeddedCollection(this, name, options, documents, facts, cursorRegistry);
  }
}
