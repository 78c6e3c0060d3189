package org.shouwang.hazard.evidence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Evidence in the service's own database, in chunks that any server of MongoDB's protocol takes. A
 * file is there once its head is, which is written last and deleted first.
 */
final class DocumentEvidenceStore implements EvidenceStore {
  private static final int CHUNK = 512 * 1024;
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> files;
  private final MongoCollection<Document> chunks;

  DocumentEvidenceStore(MongoDatabase database) {
    files = database.getCollection("evidence_files");
    chunks = database.getCollection("evidence_chunks");
  }

  @Override
  public void keep(String name, byte[] bytes) {
    int count = count(bytes.length);
    for (int i = 0; i < count; i++) {
      byte[] part = Arrays.copyOfRange(bytes, i * CHUNK, Math.min(bytes.length, (i + 1) * CHUNK));
      String id = id(name, i);
      chunks.replaceOne(
          Filters.eq("_id", id), new Document("_id", id).append("data", new Binary(part)), UPSERT);
    }
    files.replaceOne(
        Filters.eq("_id", name), new Document("_id", name).append("bytes", bytes.length), UPSERT);
  }

  @Override
  public Optional<byte[]> find(String name) {
    Document head = files.find(Filters.eq("_id", name)).first();
    return head == null ? Optional.empty() : assembled(name, head.getInteger("bytes"));
  }

  /**
   * Empty too where a chunk is gone: what is not whole is not there. One of another length is
   * handed on, for whoever compares.
   */
  private Optional<byte[]> assembled(String name, int length) {
    List<String> ids = ids(name, count(length));
    Map<String, byte[]> found = new HashMap<>();
    for (Document chunk : chunks.find(Filters.in("_id", ids))) {
      found.put(chunk.getString("_id"), chunk.get("data", Binary.class).getData());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(length);
    for (String id : ids) {
      byte[] part = found.get(id);
      if (part == null) {
        return Optional.empty();
      }
      bytes.writeBytes(part);
    }
    return Optional.of(bytes.toByteArray());
  }

  @Override
  public void delete(String name) {
    Document head = files.findOneAndDelete(Filters.eq("_id", name));
    if (head != null) {
      chunks.deleteMany(Filters.in("_id", ids(name, count(head.getInteger("bytes")))));
    }
  }

  private static int count(int length) {
    return (length + CHUNK - 1) / CHUNK;
  }

  private static List<String> ids(String name, int count) {
    return new ArrayList<>(IntStream.range(0, count).mapToObj(i -> id(name, i)).toList());
  }

  private static String id(String name, int chunk) {
    return name + ':' + chunk;
  }
}
