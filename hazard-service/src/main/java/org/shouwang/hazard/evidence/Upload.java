package org.shouwang.hazard.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in (断点续传): how much of it has arrived.
 *
 * @param by whose it is
 * @param length how long the file is
 * @param sha256 what it is to be, as announced
 * @param offset how much has arrived
 * @param chunks the parts that have, in order
 * @param evidence what became of it, once it is complete
 * @param lapsesAt when it goes
 */
record Upload(
    String id,
    Holder by,
    int length,
    String sha256,
    int offset,
    List<String> chunks,
    @Nullable String evidence,
    Instant lapsesAt) {
  Upload {
    chunks = List.copyOf(chunks);
  }

  static Upload of(Document document) {
    return new Upload(
        document.getString("_id"),
        Holder.of(document),
        document.getInteger("length"),
        document.getString("sha256"),
        document.getInteger("offset"),
        document.getList("chunks", String.class),
        document.getString("evidence"),
        document.getDate("lapsesAt").toInstant());
  }

  Document document() {
    return by.document()
        .append("_id", id)
        .append("length", length)
        .append("sha256", sha256)
        .append("offset", offset)
        .append("chunks", chunks)
        .append("evidence", evidence)
        .append("lapsesAt", Date.from(lapsesAt));
  }

  /** One part further. */
  Upload with(String chunk, int bytes) {
    List<String> all = new ArrayList<>(chunks);
    all.add(chunk);
    return new Upload(id, by, length, sha256, offset + bytes, all, evidence, lapsesAt);
  }

  /** Done: the parts are needed no longer. */
  Upload became(String piece) {
    return new Upload(id, by, length, sha256, offset, List.of(), piece, lapsesAt);
  }
}
