package org.shouwang.kit.projection;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
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
  private static final Duration STEP = Duration.ofMillis(500);
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

  Result compare(Attempt live, Attempt next) throws InterruptedException {
    List<Digest> both = digests(live, next, Comparison::bytes);
    if (both.getFirst().count() == both.getLast().count()
        && !both.getFirst().equals(both.getLast())) {
      // A store may keep a replaced document's fields in the order in which they first came.
      both = digests(live, next, Comparison::inOrder);
    }
    long count = both.getFirst().count();
    if (both.getFirst().equals(both.getLast())) {
      return new Result(true, "identical: " + count + " documents");
    }
    return new Result(
        false,
        "different: %d documents live, %d rebuilt; for example %s"
            .formatted(count, both.getLast().count(), examples(live, next)));
  }

  /** Reads both at once, for the live view stands still meanwhile. */
  private List<Digest> digests(Attempt live, Attempt next, Function<RawBsonDocument, byte[]> form)
      throws InterruptedException {
    AtomicBoolean wanted = new AtomicBoolean(true);
    try (ExecutorService other =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name("compare").daemon().factory())) {
      Future<Digest> one = other.submit(() -> digest(live, form, wanted::get));
      try {
        Digest mine =
            digest(
                next,
                form,
                () -> {
                  step.run();
                  return true;
                });
        return List.of(await(one), mine);
      } finally {
        wanted.set(false);
      }
    }
  }

  private Digest await(Future<Digest> one) throws InterruptedException {
    while (true) {
      try {
        return one.get(STEP.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        step.run();
      } catch (ExecutionException e) {
        throw new IllegalStateException("the live view cannot be read: " + e.getCause(), e);
      }
    }
  }

  private Digest digest(
      Attempt attempt, Function<RawBsonDocument, byte[]> form, BooleanSupplier goOn) {
    MessageDigest sha256 = sha256();
    long count = 0;
    long[] sum = new long[4];
    for (RawBsonDocument document : raw(attempt).find()) {
      ByteBuffer digest = ByteBuffer.wrap(sha256.digest(form.apply(document)));
      for (int i = 0; i < sum.length; i++) {
        sum[i] += digest.getLong();
      }
      if (++count % CHUNK == 0 && !goOn.getAsBoolean()) {
        break; // nobody waits for it any more
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
