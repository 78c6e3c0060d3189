package org.shouwang.hazard.invariants;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.log.MongoCommitLog;
import org.shouwang.kit.support.TestStore;

/** The service's own log and views, on the embedded store; each sequence begins with none. */
final class OwnStore implements Run.Place, AutoCloseable {
  private @Nullable MongoDatabase database;
  private @Nullable MongoCommitLog log;

  @Override
  public CommitLog open(Clock clock) {
    close();
    database = TestStore.embedded().database();
    log = new MongoCommitLog("/cell/test/hazard-service", database, clock);
    return log;
  }

  @Override
  public @Nullable MongoDatabase views() {
    return database;
  }

  @Override
  public void close() {
    if (log != null && database != null) {
      log.close();
      database.drop();
    }
  }
}
