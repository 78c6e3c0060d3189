package org.shouwang.hazard.evidence;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Files on their way in. Each part is durable before it is acknowledged. */
@Component
class Uploads {
  private static final int DUPLICATE_KEY = 11_000;
  private static final int SWEPT_AT_ONCE = 200;
  private static final int RETRY_SECONDS = 60;
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> uploads;
  private final MongoCollection<Document> chunks;
  private final EvidenceProperties properties;

  Uploads(MongoDatabase database, EvidenceProperties properties) {
    this.uploads = database.getCollection("evidence_uploads");
    this.chunks = database.getCollection("evidence_upload_chunks");
    this.properties = properties;
    index(uploads, "account", "by_account");
    index(uploads, "lapsesAt", "by_lapse");
    index(chunks, "upload", "by_upload");
  }

  private static void index(MongoCollection<Document> of, String field, String name) {
    of.createIndex(Indexes.ascending(field), new IndexOptions().name(name));
  }

  /**
   * Begins an upload, or finds the one that the same request began before.
   *
   * @throws ProblemException 422 where that was another file, 429 where too many are not complete
   */
  Upload begin(Upload fresh) {
    Upload known = find(fresh.id());
    if (known == null) {
      requireFewOpen(fresh.by());
      known = inserted(fresh);
    }
    if (!known.by().equals(fresh.by())
        || known.length() != fresh.length()
        || !known.sha256().equals(fresh.sha256())) {
      throw new ProblemException(KitProblem.COMMAND_KEY_REUSED);
    }
    return known;
  }

  private void requireFewOpen(Holder by) {
    long open =
        uploads.countDocuments(
            Filters.and(Filters.eq("account", by.account()), Filters.eq("evidence", null)));
    if (open >= properties.openUploads()) {
      throw ProblemException.retryLater(EvidenceProblems.TOO_MANY_UPLOADS, RETRY_SECONDS);
    }
  }

  private Upload inserted(Upload fresh) {
    try {
      uploads.insertOne(fresh.document());
      return fresh;
    } catch (MongoWriteException e) {
      Upload other = e.getError().getCode() == DUPLICATE_KEY ? find(fresh.id()) : null;
      if (other == null) {
        throw e;
      }
      return other;
    }
  }

  private @Nullable Upload find(String id) {
    Document found = uploads.find(Filters.eq("_id", id)).first();
    return found == null ? null : Upload.of(found);
  }

  /**
   * The caller's own upload.
   *
   * @throws ProblemException 404 where there is none
   */
  Upload of(String id, Caller caller) {
    Upload found = find(id);
    if (found == null || !found.by().is(caller)) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
    return found;
  }

  /**
   * Adds a part where the upload stands.
   *
   * @throws ProblemException 409 where it stands elsewhere, 413 where the part is longer than the
   *     rest of the file
   */
  Upload append(Upload upload, int offset, byte[] part) {
    if (upload.evidence() != null) {
      throw new ProblemException(EvidenceProblems.UPLOAD_COMPLETE);
    }
    if (offset != upload.offset()) {
      throw new ProblemException(EvidenceProblems.OFFSET_DIFFERS);
    }
    if (part.length > upload.length() - offset) {
      throw new ProblemException(KitProblem.BODY_TOO_LARGE);
    }
    if (part.length == 0) {
      return upload;
    }
    // Another one at the same place gets another id: what counts is which of them is listed.
    String id = upload.id() + ':' + offset + ':' + Digests.sha256(part);
    chunks.replaceOne(
        Filters.eq("_id", id),
        new Document("_id", id).append("upload", upload.id()).append("data", new Binary(part)),
        UPSERT);
    Upload next = upload.with(id, part.length);
    if (!replaced(upload, next)) {
      throw new ProblemException(EvidenceProblems.OFFSET_DIFFERS);
    }
    return next;
  }

  private boolean replaced(Upload known, Upload next) {
    return uploads
            .replaceOne(
                Filters.and(
                    Filters.eq("_id", known.id()),
                    Filters.eq("offset", known.offset()),
                    Filters.eq("evidence", known.evidence())),
                next.document())
            .getMatchedCount()
        == 1;
  }

  /**
   * All bytes of an upload.
   *
   * @throws ProblemException 409 where some have not arrived
   */
  byte[] bytes(Upload upload) {
    if (upload.offset() < upload.length()) {
      throw new ProblemException(EvidenceProblems.UPLOAD_INCOMPLETE);
    }
    Map<String, byte[]> found = new HashMap<>();
    for (Document chunk : chunks.find(Filters.in("_id", upload.chunks()))) {
      found.put(chunk.getString("_id"), chunk.get("data", Binary.class).getData());
    }
    byte[] bytes = new byte[upload.length()];
    int at = 0;
    for (String id : upload.chunks()) {
      byte[] part = found.get(id);
      if (part == null) {
        throw new ProblemException(EvidenceProblems.UPLOAD_DIFFERS);
      }
      System.arraycopy(part, 0, bytes, at, part.length);
      at += part.length;
    }
    return bytes;
  }

  /** Notes what became of an upload, and forgets its parts. */
  void became(Upload upload, String evidence) {
    if (replaced(upload, upload.became(evidence))) {
      deleteChunks(upload.id());
    }
  }

  /** Forgets an upload. */
  void delete(String id) {
    deleteChunks(id);
    uploads.deleteOne(Filters.eq("_id", id));
  }

  private void deleteChunks(String upload) {
    chunks.deleteMany(Filters.eq("upload", upload));
  }

  /**
   * Forgets uploads that nobody completed in time, and the records of those that are.
   *
   * @return how many
   */
  int lapse(Instant now) {
    int gone = 0;
    for (Document lapsed :
        uploads.find(Filters.lte("lapsesAt", Date.from(now))).limit(SWEPT_AT_ONCE)) {
      delete(lapsed.getString("_id"));
      gone++;
    }
    return gone;
  }
}
