package org.shouwang.kit.vault;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Personal data by subject. A subject is a person or a report; its id derives from the id of the
 * command that creates it, so that a retry writes the same entry.
 *
 * <p>An entry is written before the command whose event refers to it. What no event came to refer
 * to is swept.
 */
public final class Vault {
  private static final String ERASED = "erasedAt";
  private static final String PUT = "putAt";

  /** Set until an event is known to refer to the entry. */
  private static final String PENDING = "pending";

  private final MongoCollection<Document> entries;
  private final VaultCipher cipher;
  private final VaultAudit audit;
  private final Predicate<String> referenced;
  private final Clock clock;

  /**
   * @param referenced whether an event of the commit log refers to a subject
   */
  Vault(
      MongoCollection<Document> entries,
      VaultCipher cipher,
      VaultAudit audit,
      Predicate<String> referenced,
      Clock clock) {
    this.entries = entries;
    this.cipher = cipher;
    this.audit = audit;
    this.referenced = referenced;
    this.clock = clock;
    entries.createIndex(Indexes.ascending("blind"), new IndexOptions().name("blind"));
    entries.createIndex(Indexes.ascending(PENDING, PUT), new IndexOptions().name("pending_putAt"));
  }

  /**
   * Keeps a new subject's data, before the command that creates her. Once an event refers to the
   * subject, and after an erasure, it changes nothing: neither a late retry nor a second request
   * under the same key can bring back or alter what was recorded.
   */
  public void put(String subject, Map<String, String> fields) {
    Document known = find(subject);
    if (known == null) {
      write(subject, fields, true);
    } else if (known.getBoolean(PENDING, false)) {
      if (referenced.test(subject)) {
        confirm(subject);
      } else {
        write(subject, fields, true);
      }
    }
  }

  /** Changes a known subject's data, all of it. An unknown or erased subject stays as it is. */
  public void replace(String subject, Map<String, String> fields) {
    Document known = find(subject);
    if (known != null && !known.containsKey(ERASED)) {
      write(subject, fields, known.getBoolean(PENDING, false));
    }
  }

  /**
   * Opens a subject's data. Every opening is audited.
   *
   * @param by who reads, an account's id
   * @param reason why
   * @return empty for an unknown or erased subject
   */
  public Optional<Map<String, String>> read(String subject, String by, String reason) {
    Optional<Map<String, String>> fields = open(subject);
    if (fields.isPresent()) {
      audit.opened(subject, by, reason, clock.instant());
    }
    return fields;
  }

  /**
   * Opens the data of many subjects at once, for a list; one audited opening each.
   *
   * @return by subject; unknown and erased ones are absent
   */
  public Map<String, Map<String, String>> read(
      Collection<String> subjects, String by, String reason) {
    Map<String, Map<String, String>> opened = new HashMap<>();
    for (Document entry : entries.find(Filters.in("_id", subjects)).into(new ArrayList<>())) {
      if (!entry.containsKey(ERASED)) {
        String subject = entry.getString("_id");
        opened.put(subject, cipher.open(subject, entry));
        audit.opened(subject, by, reason, clock.instant());
      }
    }
    return opened;
  }

  /** A subject's data with everything masked that would identify her; not audited. */
  public Optional<Map<String, String>> masked(String subject) {
    return open(subject).map(Masking::all);
  }

  /**
   * The subjects whose field has exactly this value, letter case and spaces aside. Works for the
   * indexed fields only, and learns nothing else from the store.
   */
  public List<String> find(String field, String value) {
    Bson equal = Filters.eq("blind", cipher.blind(field, value));
    return entries.find(equal).map(entry -> entry.getString("_id")).into(new ArrayList<>());
  }

  /**
   * Destroys a subject's key and data (个人信息保护法 art. 47). What remains is that she was erased, and
   * when.
   */
  public void erase(String subject) {
    entries.replaceOne(
        Filters.eq("_id", subject),
        new Document("_id", subject).append(ERASED, Date.from(clock.instant())),
        new ReplaceOptions().upsert(true));
  }

  /**
   * Deletes what was put before an instant and no event refers to: its command was refused or never
   * came. The instant lies further back than any command can be under way.
   *
   * @return how many entries went
   */
  public int sweep(Instant before) {
    Bson waiting = Filters.and(Filters.eq(PENDING, true), Filters.lt(PUT, Date.from(before)));
    int swept = 0;
    for (Document entry : entries.find(waiting).into(new ArrayList<>())) {
      String subject = entry.getString("_id");
      if (referenced.test(subject)) {
        confirm(subject);
      } else {
        // Only what is still as it was seen: a retry may have put it again meanwhile.
        Bson unchanged =
            Filters.and(
                Filters.eq("_id", subject),
                Filters.eq(PENDING, true),
                Filters.eq(PUT, entry.getDate(PUT)));
        swept += (int) entries.deleteOne(unchanged).getDeletedCount();
      }
    }
    return swept;
  }

  private void confirm(String subject) {
    entries.updateOne(Filters.eq("_id", subject), Updates.unset(PENDING));
  }

  private void write(String subject, Map<String, String> fields, boolean pending) {
    Document entry = cipher.seal(subject, fields).append(PUT, Date.from(clock.instant()));
    if (pending) {
      entry.append(PENDING, true);
    }
    if (!writeUnlessErased(subject, entry)) {
      // Another writer was first, or the subject was erased meanwhile: then this is refused again.
      writeUnlessErased(subject, entry);
    }
  }

  private boolean writeUnlessErased(String subject, Document entry) {
    try {
      entries.replaceOne(
          Filters.and(Filters.eq("_id", subject), Filters.exists(ERASED, false)),
          entry,
          new ReplaceOptions().upsert(true));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  private Optional<Map<String, String>> open(String subject) {
    Document entry = find(subject);
    return entry == null || entry.containsKey(ERASED)
        ? Optional.empty()
        : Optional.of(cipher.open(subject, entry));
  }

  private @Nullable Document find(String subject) {
    return entries.find(Filters.eq("_id", subject)).first();
  }
}
