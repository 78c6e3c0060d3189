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
import java.util.function.Function;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/**
 * Compares two fillings of a view document by document. Each has a digest that does not depend on
 * the order of reading: the sum of its documents' SHA-256 values. The order of a document's fields
 * says nothing.
 */
final class Comparison {
  private static final int SAMPLE = 5;
  private static final int CHUNK = 500;
  private static final BsonDocumentCodec DOCUMENTS = new BsonDocumentCodec();

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

  private record Digest(long count, List<Long> sum) {}

  Result compare(Attempt live, Attempt next) {
    Digest one = digest(live, Comparison::bytes);
    Digest other = digest(next, Comparison::bytes);
    if (one.count() == other.count() && !one.equals(other)) {
      // A store may keep a replaced document's fields in the order in which they first came.
      one = digest(live, Comparison::inOrder);
      other = digest(next, Comparison::inOrder);
    }
    if (one.equals(other)) {
      return new Result(true, "identical: " + one.count() + " documents");
    }
    return new Result(
        false,
        "different: %d documents live, %d rebuilt; for example %s"
            .formatted(one.count(), other.count(), examples(live, next)));
  }

  private Digest digest(Attempt attempt, Function<RawBsonDocument, byte[]> form) {
    MessageDigest sha256 = sha256();
    long count = 0;
    long[] sum = new long[4];
    for (RawBsonDocument document : raw(attempt).find()) {
      ByteBuffer digest = ByteBuffer.wrap(sha256.digest(form.apply(document)));
      for (int i = 0; i < sum.length; i++) {
        sum[i] += digest.getLong();
      }
      if (++count % CHUNK == 0) {
        step.run();
      }
    }
    return new Digest(count, Arrays.stream(sum).boxed().toList());
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
          if (!document.equals(other.get(id))) {
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

  private static byte[] inOrder(RawBsonDocument document) {
    return bytes(new RawBsonDocument(inOrder((BsonDocument) document), DOCUMENTS));
  }

  private static BsonDocument inOrder(BsonDocument document) {
    BsonDocument ordered = new BsonDocument();
    document.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(field -> ordered.append(field.getKey(), inOrder(field.getValue())));
    return ordered;
  }

  private static BsonValue inOrder(BsonValue value) {
    return switch (value) {
      case BsonDocument document -> inOrder(document);
      case BsonArray array -> new BsonArray(array.stream().map(Comparison::inOrder).toList());
      default -> value;
    };
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
