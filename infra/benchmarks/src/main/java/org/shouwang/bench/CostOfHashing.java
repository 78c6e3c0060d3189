package org.shouwang.bench;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shouwang.bench.district.Filler;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitFormat;
import org.shouwang.kit.log.MongoCommitLog;

/**
 * P9, first half: what the hash chain costs the append. The product has no switch that turns
 * hashing off; its one writer hashes each batch and then sends it, so the time without is the time
 * of the append less that of hashing the very same commits, which is measured beside it.
 */
final class CostOfHashing implements Benchmark {
  private final Platform platform;
  private final long hazards;
  private double appending;
  private double hashing;
  private int round;

  CostOfHashing(Platform platform) {
    this.platform = platform;
    this.hazards = Math.clamp(platform.options().events() / 30, 20, 20_000);
  }

  @Override
  public String name() {
    return "P9";
  }

  @Override
  public String title() {
    return "append with the hash chain, against append without";
  }

  @Override
  public Bar bar() {
    return Bar.atMost(1.1);
  }

  @Override
  public boolean ordered() {
    return true;
  }

  @Override
  public Measurement measured() throws Exception {
    MongoDatabase database = platform.servers().database("hashing_" + round);
    long first = 2_000_000_000L + round++ * hazards;
    try (var log = new MongoCommitLog("/bench/hashing", database, Clock.systemUTC())) {
      Measurement measured =
          Measurement.seconds(
              () ->
                  Filler.fill(
                      log, platform.district().hazards(first, hazards), platform.district()));
      appending = measured.seconds();
      hashing = hash(log);
      return measured.with("hashingSeconds", hashing);
    } finally {
      database.drop();
    }
  }

  private static double hash(MongoCommitLog log) throws Exception {
    List<Commit> commits = new ArrayList<>();
    for (long head = log.head(); commits.size() < head; ) {
      commits.addAll(log.after(commits.size(), 500));
    }
    return Measurement.seconds(
            () -> {
              for (Commit commit : commits) {
                byte[] digest = CommitFormat.digest(commit.header(), commit.events());
                CommitFormat.hash(commit.prev(), digest);
              }
              return commits.size();
            })
        .seconds();
  }

  @Override
  public Measurement limit() {
    return new Measurement(appending - hashing, "s", appending - hashing, 0, Map.of());
  }
}
