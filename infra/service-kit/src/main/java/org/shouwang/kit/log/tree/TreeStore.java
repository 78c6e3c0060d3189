package org.shouwang.kit.log.tree;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.BsonBinary;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.types.Binary;
import org.shouwang.kit.store.SideBySide;

/**
 * A log's tree in the document store, one document per tile. It can be made again from the log, and
 * nobody believes it: what it answers is compared with a signed root.
 */
public final class TreeStore {
  private static final String FILLED = "filled";
  private static final String HASHES = "hashes";

  /** For how many tiles one question asks; several are asked side by side. */
  private static final int AT_ONCE = 64;

  private final MongoCollection<Document> tiles;

  public TreeStore(MongoDatabase database) {
    this.tiles = database.getCollection("tree");
  }

  /**
   * What a tree of these tiles says; all tiles that the question needs are read at once.
   *
   * @throws IllegalStateException where one of them is missing
   */
  public <T> T ask(Function<MerkleTree, T> question) {
    return Tiles.ask(this::load, question);
  }

  /**
   * Goes on with a tree that has leaves already.
   *
   * @throws IllegalStateException where a tile is missing
   */
  public Growth grow(long leaves) {
    return new Growth(TreeBuilder.resume(leaves, load(TreeBuilder.frontier(leaves))));
  }

  /** Forgets the tree, which is then to be made again from the first leaf. */
  public void clear() {
    tiles.deleteMany(new Document());
  }

  /** A tree that grows leaf by leaf. Not thread-safe. */
  public final class Growth {
    private final TreeBuilder builder;

    private Growth(TreeBuilder builder) {
      this.builder = builder;
    }

    /** How many leaves there are. */
    public long size() {
      return builder.size();
    }

    /** Adds a leaf's hash. */
    public void add(byte[] leafHash) {
      builder.add(leafHash);
    }

    /** Stores what was added. */
    public void save() {
      builder.changed().forEach(TreeStore.this::save);
    }
  }

  /** A tile only grows, so one that holds less never replaces one that holds more. */
  private void save(TileId id, byte[] hashes) {
    int filled = hashes.length / TreeHash.BYTES;
    try {
      tiles.replaceOne(
          and(eq("_id", key(id)), lt(FILLED, filled)),
          new Document("_id", key(id)).append(FILLED, filled).append(HASHES, new Binary(hashes)),
          new ReplaceOptions().upsert(true));
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  /** Tiles as they are stored; those that do not exist are absent. */
  Map<TileId, byte[]> load(Collection<TileId> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    Map<String, TileId> byKey = HashMap.newHashMap(wanted.size());
    wanted.forEach(id -> byKey.put(key(id), id));
    Map<TileId, byte[]> found = HashMap.newHashMap(wanted.size());
    for (RawBsonDocument tile :
        SideBySide.ask(List.copyOf(byKey.keySet()), AT_ONCE, this::withKeys)) {
      found.put(
          byKey.get(tile.getString("_id").getValue()),
          tile.getBinary(HASHES, new BsonBinary(new byte[0])).getData());
    }
    return found;
  }

  private List<RawBsonDocument> withKeys(List<String> keys) {
    return tiles
        .find(in("_id", keys), RawBsonDocument.class)
        .batchSize(keys.size() + 1)
        .into(new ArrayList<>());
  }

  private static String key(TileId id) {
    return id.height() + "/" + id.index();
  }
}
