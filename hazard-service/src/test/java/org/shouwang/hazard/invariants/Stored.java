package org.shouwang.hazard.invariants;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.projection.LogFeed;
import org.shouwang.kit.projection.MemoryView;
import org.shouwang.kit.projection.Projection;

/** I4 in a store: the same views by their documents and checkpoints, where there is a store. */
final class Stored {
  /** One in so many times it looks, and one in so many of these after a restart. */
  private static final int LOOKS = 4;

  private static final int RESTARTED = 4;

  private final List<Projection<?>> projections = Projected.projections();
  private final @Nullable MongoDatabase database;
  private final CommitLog log;
  private List<? extends LogFeed<?>> feeds = List.of();

  private Stored(@Nullable MongoDatabase database, CommitLog log) {
    this.database = database;
    this.log = log;
  }

  static Stored in(@Nullable MongoDatabase database, CommitLog log) {
    Stored stored = new Stored(database, log);
    stored.restart();
    return stored;
  }

  /** Memory is dropped: what comes next starts from the checkpoints. */
  private void restart() {
    if (database != null) {
      feeds = projections.stream().map(one -> new LogFeed<>(one, log, database)).toList();
    }
  }

  /** Now and then takes what is new in the log, sometimes after a restart. */
  void follow(SplittableRandom random) {
    if (random.nextInt(LOOKS) != 0) {
      return;
    }
    if (random.nextInt(RESTARTED) == 0) {
      restart();
    }
    feeds.forEach(LogFeed::feed);
  }

  /** How they differ from those in memory, as they are and rebuilt. */
  @Nullable String differs(List<? extends MemoryView<?>> live) {
    feeds.forEach(LogFeed::feed);
    for (int i = 0; i < feeds.size(); i++) {
      LogFeed<?> feed = feeds.get(i);
      MemoryView<?> view = live.get(i);
      if (!feed.view().live().all().equals(view.states())) {
        return "I4: stored, " + view.name() + " is another";
      }
      if (!feed.rebuild().view().live().all().equals(view.states())) {
        return "I4: rebuilt in a store, " + view.name() + " is another";
      }
    }
    return null;
  }
}
