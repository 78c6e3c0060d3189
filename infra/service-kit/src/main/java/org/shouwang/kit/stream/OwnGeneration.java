package org.shouwang.kit.stream;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Which generation this service's own log is written into, at most a second old: each answer to a
 * command names it.
 */
public final class OwnGeneration {
  private static final Duration KEPT = Duration.ofSeconds(1);

  private final MongoDatabase database;
  private final TopicSettings settings;
  private final LongSupplier nanos;
  private volatile @Nullable Seen seen;

  private record Seen(Generation generation, long at) {}

  OwnGeneration(MongoDatabase database, TopicSettings settings, LongSupplier nanos) {
    this.database = database;
    this.settings = settings;
    this.nanos = nanos;
  }

  /** The generation. */
  public Generation now() {
    Seen last = seen;
    long now = nanos.getAsLong();
    if (last == null || now - last.at() > KEPT.toNanos()) {
      last = new Seen(LogGeneration.read(database, settings).now(), now);
      seen = last;
    }
    return last.generation();
  }
}
