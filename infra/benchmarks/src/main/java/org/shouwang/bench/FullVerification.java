package org.shouwang.bench;

import static com.mongodb.client.model.Sorts.ascending;

import org.bson.RawBsonDocument;
import org.shouwang.kit.log.ChainVerification;
import org.shouwang.kit.log.CommitLog;

/** P9, second half: recomputing the chain over the whole log, against a raw scan of it. */
final class FullVerification implements Benchmark {
  private final Platform platform;
  private final CommitLog log;

  FullVerification(Platform platform) throws Exception {
    this.platform = platform;
    this.log = platform.filledLog();
  }

  @Override
  public String name() {
    return "P9";
  }

  @Override
  public String title() {
    return "verification of the whole log, against a raw scan of it";
  }

  @Override
  public Bar bar() {
    return Bar.atLeast(0.7);
  }

  @Override
  public Measurement measured() throws Exception {
    return Measurement.rate(
        "commits",
        () -> {
          ChainVerification.Result result = ChainVerification.verify(log, 1, log.head());
          if (!result.intact()) {
            throw new IllegalStateException("the log does not verify: " + result.fault());
          }
          return result.through();
        });
  }

  @Override
  public Measurement limit() throws Exception {
    return Measurement.rate(
        "commits",
        () -> {
          long commits = 0;
          long bytes = 0;
          for (RawBsonDocument document :
              platform
                  .servers()
                  .database("hazard")
                  .getCollection("commits", RawBsonDocument.class)
                  .find()
                  .sort(ascending("_id"))) {
            bytes += document.getByteBuffer().remaining();
            commits++;
          }
          if (bytes == 0) {
            throw new IllegalStateException("nothing to scan");
          }
          return commits;
        });
  }
}
