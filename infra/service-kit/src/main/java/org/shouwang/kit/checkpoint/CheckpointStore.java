package org.shouwang.kit.checkpoint;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.shouwang.kit.log.Checkpoint;
import org.shouwang.kit.log.SignedCheckpoint;

/** The checkpoints beside the log, in {@code log_checkpoints}; {@code _id} is the size. */
final class CheckpointStore {
  private final MongoCollection<Document> checkpoints;

  CheckpointStore(MongoDatabase database) {
    this.checkpoints = database.getCollection("log_checkpoints");
  }

  Optional<SignedCheckpoint> latest() {
    return Optional.ofNullable(checkpoints.find().sort(descending("_id")).first())
        .map(CheckpointStore::read);
  }

  /** The largest that is smaller than a size. */
  Optional<SignedCheckpoint> before(long size) {
    return Optional.ofNullable(checkpoints.find(lt("_id", size)).sort(descending("_id")).first())
        .map(CheckpointStore::read);
  }

  /** Those of a range of sizes, smallest first. */
  List<SignedCheckpoint> between(long least, long most) {
    List<SignedCheckpoint> found = new ArrayList<>();
    checkpoints
        .find(and(gte("_id", least), lte("_id", most)))
        .sort(ascending("_id"))
        .forEach(document -> found.add(read(document)));
    return found;
  }

  /** Keeps one; where there is one of that size, that one stays. */
  void add(SignedCheckpoint signed) {
    Checkpoint checkpoint = signed.checkpoint();
    try {
      checkpoints.insertOne(
          new Document("_id", checkpoint.size())
              .append("log", checkpoint.log())
              .append("root", new Binary(checkpoint.root()))
              .append("head", new Binary(checkpoint.head()))
              .append("time", Date.from(checkpoint.time()))
              .append("key", signed.key())
              .append("signature", new Binary(signed.signature())));
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  private static SignedCheckpoint read(Document d) {
    return new SignedCheckpoint(
        new Checkpoint(
            d.getString("log"),
            d.getLong("_id"),
            bytes(d, "root"),
            bytes(d, "head"),
            d.getDate("time").toInstant()),
        d.getString("key"),
        bytes(d, "signature"));
  }

  private static byte[] bytes(Document d, String name) {
    return d.get(name, Binary.class).getData();
  }
}
