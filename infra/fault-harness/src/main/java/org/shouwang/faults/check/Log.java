package org.shouwang.faults.check;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;

/** A whole commit log, read by the plain driver. */
record Log(String context, List<Stored.Commit> commits) {
  static Log read(MongoClient store, String prefix, String context) {
    List<Document> found = new ArrayList<>();
    store
        .getDatabase(prefix + "_" + context)
        .withReadConcern(ReadConcern.MAJORITY)
        .getCollection("commits")
        .find()
        .into(found);
    return new Log(
        context,
        found.stream()
            .map(Stored.Commit::new)
            .sorted(Comparator.comparingLong(Stored.Commit::number))
            .toList());
  }

  /** All events, in the log's order. */
  List<Stored.Event> events() {
    return commits.stream().flatMap(commit -> commit.events().stream()).toList();
  }
}
