package org.shouwang.hazard.read.inbox;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.addEachToSet;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * What an account has read (已读). It is nobody's fact but the reader's own convenience: it lies
 * beside the log, in the collection {@code inbox_read}, a document per account and month of
 * notices.
 */
@Component
class ReadMarks {
  private static final String IDS = "ids";
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final MongoCollection<Document> marks;

  ReadMarks(MongoDatabase database) {
    this.marks = database.getCollection("inbox_read");
  }

  /** The notices of some months that an account has read. */
  Set<String> of(String account, Collection<YearMonth> months) {
    Set<String> read = new HashSet<>();
    List<String> ids = months.stream().map(month -> id(account, month)).toList();
    for (Document found : marks.find(in("_id", ids))) {
      read.addAll(found.getList(IDS, String.class));
    }
    return read;
  }

  /** Marks notices as read; again and again if somebody likes. */
  void mark(String account, Collection<Notice> notices) {
    Map<YearMonth, List<String>> byMonth =
        notices.stream()
            .collect(
                Collectors.groupingBy(
                    notice -> Mailbox.month(notice.recordedAt()),
                    Collectors.mapping(Notice::id, Collectors.toList())));
    byMonth.forEach(
        (month, ids) ->
            marks.updateOne(eq("_id", id(account, month)), addEachToSet(IDS, ids), UPSERT));
  }

  private static String id(String account, YearMonth month) {
    return account + "/" + month;
  }
}
