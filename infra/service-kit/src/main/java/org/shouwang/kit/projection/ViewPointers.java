package org.shouwang.kit.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.stream.Generation;

/** The pointer documents, in the collection {@code views}. */
final class ViewPointers {
  private static final String LIVE = "live";
  private static final String KEPT = "kept";
  private static final String VERSION = "version";
  private static final String PAUSED_BY = "pausedBy";
  private static final String BEAT = "beat";
  private static final String LAST_ATTEMPT = "lastAttempt";

  private static final FindOneAndUpdateOptions CHANGED =
      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

  private static final Duration GLANCE = Duration.ofMillis(100);

  private final MongoCollection<Document> views;
  private final Map<String, Runnable> watchers = new ConcurrentHashMap<>();
  private final Lock glancing = new ReentrantLock();
  private @Nullable Glance glance;

  /** All pointers as they were at one moment of the monotonic clock. */
  private record Glance(Map<String, ViewPointer> pointers, long at) {}

  ViewPointers(MongoDatabase database) {
    this.views = database.getCollection("views");
  }

  /**
   * The pointer as it was a tenth of a second ago at most, and never older than a glance or a
   * change through this object showed before. All views of a service share one read, however often
   * they poll.
   */
  Optional<ViewPointer> glance(String view) {
    glancing.lock();
    try {
      long now = System.nanoTime();
      Glance seen = glance;
      if (seen == null || now - seen.at() > GLANCE.toNanos()) {
        Map<String, ViewPointer> pointers = new HashMap<>();
        views
            .find()
            .forEach(pointer -> pointers.put(pointer.getString("_id"), ViewPointer.read(pointer)));
        seen = new Glance(pointers, now);
        glance = seen;
      }
      return Optional.ofNullable(seen.pointers().get(view));
    } finally {
      glancing.unlock();
    }
  }

  /** The pointer as it is now; no glance after this one shows anything older. */
  Optional<ViewPointer> look(String view) {
    changed();
    return glance(view);
  }

  /** What was seen before is not good any more. */
  private void changed() {
    glancing.lock();
    try {
      glance = null;
    } finally {
      glancing.unlock();
    }
  }

  Optional<ViewPointer> find(String view) {
    return Optional.ofNullable(views.find(eq("_id", view)).first()).map(ViewPointer::read);
  }

  /** The pointer of a view; a view that has none begins with an empty first filling. */
  ViewPointer findOrBegin(String view, int revision, Map<String, Generation> from) {
    return find(view)
        .orElseGet(
            () -> {
              begin(new Attempt(view, revision, 1, from));
              return find(view).orElseThrow();
            });
  }

  private void begin(Attempt first) {
    try {
      views.insertOne(
          new Document("_id", first.view())
              .append(VERSION, 1L)
              .append(LIVE, ViewPointer.write(first))
              .append(KEPT, List.of())
              .append(BEAT, 0L)
              .append(LAST_ATTEMPT, first.number()));
      changed();
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  /** A number for a filling that nobody had before. */
  Attempt newAttempt(String view, int revision, Map<String, Generation> from) {
    Document found =
        Objects.requireNonNull(
            views.findOneAndUpdate(eq("_id", view), inc(LAST_ATTEMPT, 1), CHANGED));
    return new Attempt(view, revision, found.getInteger(LAST_ATTEMPT), from);
  }

  /** Asks the live runner to stand still; empty when the pointer changed meanwhile. */
  Optional<ViewPointer> pause(ViewPointer seen, String job) {
    return change(seen, combine(set(PAUSED_BY, job), inc(BEAT, 1L)));
  }

  /** The pausing rebuild is alive; false when it is not the pausing one any more. */
  boolean beat(String view, String job) {
    return views
            .updateOne(and(eq("_id", view), eq(PAUSED_BY, job)), inc(BEAT, 1L))
            .getMatchedCount()
        == 1;
  }

  /** Ends a pause, whether its rebuild gave up or died. */
  boolean resume(ViewPointer seen) {
    return change(seen, set(PAUSED_BY, null)).isPresent();
  }

  /** Ends the pause of a rebuild that has shown no sign of life since it was seen. */
  boolean resumeIfStill(ViewPointer seen) {
    return change(seen, eq(BEAT, seen.beat()), set(PAUSED_BY, null)).isPresent();
  }

  /** Makes a filling the live one, keeps the one before, and ends the pause. */
  boolean flip(ViewPointer seen, Attempt next) {
    List<Document> kept = new ArrayList<>();
    seen.kept().forEach(attempt -> kept.add(ViewPointer.write(attempt)));
    kept.add(ViewPointer.write(seen.live()));
    return change(
            seen,
            combine(set(LIVE, ViewPointer.write(next)), set(KEPT, kept), set(PAUSED_BY, null)))
        .isPresent();
  }

  /** Forgets fillings that were kept; empty when the pointer changed meanwhile. */
  Optional<ViewPointer> keepOnly(ViewPointer seen, List<Attempt> kept) {
    return change(seen, keep(kept));
  }

  /**
   * Forgets fillings that were kept, and ends the pause of a rebuild that died; empty when the
   * pointer changed meanwhile.
   */
  Optional<ViewPointer> beginAnew(ViewPointer seen, List<Attempt> kept) {
    return change(seen, combine(keep(kept), set(PAUSED_BY, null)));
  }

  private static Bson keep(List<Attempt> kept) {
    return set(KEPT, kept.stream().map(ViewPointer::write).toList());
  }

  private Optional<ViewPointer> change(ViewPointer seen, Bson change) {
    return change(seen, new Document(), change);
  }

  private Optional<ViewPointer> change(ViewPointer seen, Bson only, Bson change) {
    try {
      return Optional.ofNullable(
              views.findOneAndUpdate(
                  and(eq("_id", seen.view()), eq(VERSION, seen.version()), only),
                  combine(change, inc(VERSION, 1L)),
                  CHANGED))
          .map(ViewPointer::read);
    } finally {
      changed();
      watchers.getOrDefault(seen.view(), () -> {}).run();
    }
  }

  /**
   * Names the one to be told of every change to a view's pointer through this object, who need not
   * wait for the next glance then.
   */
  void watch(String view, Runnable watcher) {
    watchers.put(view, watcher);
  }
}
