package org.shouwang.kit.projection;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Compares two fillings of a view document by document. Each has a digest that does not depend on
 * the order of reading: the sum of its documents' SHA-256 values.
 */
final class Comparison {
  private static final int SAMPLE = 5;
  private static final int CHUNK = 500;

  private final MongoDatabase database;
  private final Runnable step;

  /** Calls {@code step} now and then, which may throw to end it. */
  Comparison(MongoDatabase database, Runnable step) {
    this.database = database;
    this.step = step;
  }

  /**
   * What is the same and what is not.
   *
   * @param same whether both hold the same documents
   * @param words the result in plain words
   */
  record Result(boolean same, String words) {}

  private record Digest(long count, long[] sum) {}

  Result compare(Attempt live, Attempt next) {
    Digest one = digest(live);
    Digest other = digest(next);
    if (one.count() == other.count() && Arrays.equals(one.sum(), other.sum())) {
      return new Result(true, "identical: " + one.count() + " documents");
    }
    return new Result(
        false,
        "different: %d documents live, %d rebuilt; for example %s"
            .formatted(one.count(), other.count(), examples(live, next)));
  }

  private Digest digest(Attempt attempt) {
    MessageDigest sha256 = sha256();
    long count = 0;
    long[] sum = new long[4];
    for (RawBsonDocument document : raw(attempt).find()) {
      ByteBuffer digest = ByteBuffer.wrap(sha256.digest(bytes(document)));
      for (int i = 0; i < sum.length; i++) {
        sum[i] += digest.getLong();
      }
      if (++count % CHUNK == 0) {
        step.run();
      }
    }
    return new Digest(count, sum);
  }

  private List<String> examples(Attempt live, Attempt next) {
    List<String> examples = new ArrayList<>();
    examples(next, live, examples);
    examples(live, next, examples);
    return examples.stream().distinct().limit(SAMPLE).toList();
  }

  private void examples(Attempt of, Attempt against, List<String> examples) {
    Map<String, RawBsonDocument> chunk = new HashMap<>();
    int wanted = examples.size() + SAMPLE;
    for (RawBsonDocument document : raw(of).find()) {
      chunk.put(document.getString("_id").getValue(), document);
      if (chunk.size() == CHUNK) {
        addDifferent(chunk, against, examples);
        chunk.clear();
        step.run();
        if (examples.size() >= wanted) {
          return;
        }
      }
    }
    addDifferent(chunk, against, examples);
  }

  private void addDifferent(
      Map<String, RawBsonDocument> chunk, Attempt against, List<String> examples) {
    Map<String, RawBsonDocument> other = new HashMap<>();
    for (RawBsonDocument document : raw(against).find(in("_id", List.copyOf(chunk.keySet())))) {
      other.put(document.getString("_id").getValue(), document);
    }
    chunk.forEach(
        (id, document) -> {
          @Nullable RawBsonDocument there = other.get(id);
          if (there == null || !Arrays.equals(bytes(document), bytes(there))) {
            examples.add(id);
          }
        });
  }

  private MongoCollection<RawBsonDocument> raw(Attempt attempt) {
    return database.getCollection(attempt.collection(), RawBsonDocument.class);
  }

  private static byte[] bytes(RawBsonDocument document) {
    ByteBuffer buffer = document.getByteBuffer().asNIO();
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
