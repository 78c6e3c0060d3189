package org.shouwang.kit.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * The rebuilds that were asked for, in the collection {@code rebuilds}; they outlive the process.
 */
final class RebuildJobs {
  private static final String FINISHED = "finished";

  private final MongoCollection<Document> jobs;
  private final StateCodec<RebuildProgress> codec = new StateCodec<>(RebuildProgress.class);

  RebuildJobs(MongoDatabase database) {
    this.jobs = database.getCollection("rebuilds");
  }

  void begin(RebuildProgress request) {
    jobs.insertOne(write(request));
  }

  /** Writes down how it stands; what has ended stays as it ended. */
  void save(RebuildProgress progress) {
    jobs.replaceOne(and(eq("_id", progress.id()), eq(FINISHED, false)), write(progress));
  }

  private Document write(RebuildProgress progress) {
    Document document = new Document("_id", progress.id()).append(FINISHED, progress.finished());
    document.putAll(codec.write(progress));
    return document;
  }

  Optional<RebuildProgress> find(String id) {
    return Optional.ofNullable(jobs.find(eq("_id", id)).first()).map(codec::read);
  }

  List<RebuildProgress> unfinished() {
    List<RebuildProgress> found = new ArrayList<>();
    jobs.find(eq(FINISHED, false)).forEach(d -> found.add(codec.read(d)));
    return found;
  }

  Optional<RebuildProgress> unfinished(String view, int revision) {
    return Optional.ofNullable(
            jobs.find(and(eq(FINISHED, false), eq("view", view), eq("revision", revision))).first())
        .map(codec::read);
  }
}
