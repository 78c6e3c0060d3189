package org.shouwang.stack;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ObjectDataType;
import org.jspecify.annotations.Nullable;

/**
 * A unique index whose keys are compared value by value. The library's own compares them by
 * serializing both at each step of a search, which was half of all that the store did.
 */
final class EmbeddedIndex extends AbstractUniqueIndex<Object> {
  private final MVMap<KeyValue, Object> positions;

  EmbeddedIndex(MVStore file, String map, String name, List<IndexKey> keys, boolean sparse) {
    super(name, keys, sparse);
    this.positions =
        file.openMap(map, new MVMap.Builder<KeyValue, Object>().keyType(new KeyType()));
  }

  @Override
  protected @Nullable Object removeDocument(KeyValue key) {
    return positions.remove(key);
  }

  @Override
  protected boolean putKeyPosition(KeyValue key, @Nullable Object position) {
    return positions.putIfAbsent(key, Missing.ofNullable(position)) == null;
  }

  @Override
  protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
    return positions.entrySet();
  }

  @Override
  protected @Nullable Object getPosition(KeyValue key) {
    return positions.get(key);
  }

  @Override
  public long getCount() {
    return positions.sizeAsLong();
  }

  @Override
  public long getDataSize() {
    return getCount();
  }

  private static final class KeyType extends ObjectDataType {
    @Override
    public int compare(@Nullable Object a, @Nullable Object b) {
      return a instanceof KeyValue one && b instanceof KeyValue other
          ? compare(one, other)
          : super.compare(a, b);
    }

    private int compare(KeyValue one, KeyValue other) {
      int shared = Math.min(one.size(), other.size());
      for (int i = 0; i < shared; i++) {
        int order = super.compare(one.get(i), other.get(i));
        if (order != 0) {
          return order;
        }
      }
      return Integer.compare(one.size(), other.size());
    }
  }
}
