package org.shouwang.kit.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.max;

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
  private static final String FENCE = "fence";

  private final MongoCollection<Document> jobs;
  private final StateCodec<RebuildProgress> codec = new StateCodec<>(RebuildProgress.class);

  RebuildJobs(MongoDatabase database) {
    this.jobs = database.getCollection("rebuilds");
  }

  void begin(RebuildProgress request) {
    jobs.insertOne(write(request, 0));
  }

  /**
   * Whoever holds the lease takes a rebuild up; false if it has ended.
   *
   * @param fence of the lease: who took it up with a lower one reports nothing any more
   */
  boolean take(String id, long fence) {
    return jobs.updateOne(and(eq("_id", id), eq(FINISHED, false)), max(FENCE, fence))
            .getMatchedCount()
        == 1;
  }

  /** Writes down how it stands; what has ended, or is another's by now, stays as it is. */
  void save(RebuildProgress progress, long fence) {
    jobs.replaceOne(
        and(eq("_id", progress.id()), eq(FINISHED, false), eq(FENCE, fence)),
        write(progress, fence));
  }

  private Document write(RebuildProgress progress, long fence) {
    Document document =
        new Document("_id", progress.id())
            .append(FINISHED, progress.finished())
            .append(FENCE, fence);
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

  /**
   * The rebuild of a view's revision that ended last, where it failed. Which one that is says the
   * lease's fence, for clocks may be set back.
   */
  Optional<RebuildProgress> failed(String view, int revision) {
    return Optional.ofNullable(
            jobs.find(and(eq(FINISHED, true), eq("view", view), eq("revision", revision)))
                .sort(descending(FENCE))
                .first())
        .map(codec::read)
        .filter(job -> job.phase() == RebuildProgress.Phase.FAILED);
  }
}
