package org.shouwang.kit.lease;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A right that one holder at a time has. The holder moves a counter; a challenger takes over once
 * it has watched that counter stand still for the lease's term on its own monotonic clock, so no
 * two clocks are ever compared.
 *
 * <p>Whoever acts under a lease calls {@link #held()} before each step; that acquires, renews or
 * challenges as needed and costs nothing in between. A lease makes two holders unlikely, not
 * impossible: what must never happen twice needs the {@link #fence()} or another fence of its own.
 *
 * <p>Not thread-safe: one instance belongs to one thread at a time.
 */
public final class Lease {
  private static final String HOLDER = "holder";
  private static final String FENCE = "fence";
  private static final String COUNTER = "counter";
  private static final String NOBODY = "";

  private final MongoCollection<Document> leases;
  private final String name;
  private final String me;
  private final long term;
  private final LongSupplier nanos;
  private final LeaseWatch watch;

  private boolean holding;
  private long fence;
  private long renewedAt;
  private @Nullable Sighting sighting;

  /** What a challenger saw of another holder, and since when. */
  private record Sighting(String holder, long fence, long counter, long since) {}

  Lease(
      MongoCollection<Document> leases,
      String name,
      String me,
      Duration term,
      LongSupplier nanos,
      LeaseWatch watch) {
    this.leases = leases;
    this.name = name;
    this.me = me;
    this.term = term.toNanos();
    this.nanos = nanos;
    this.watch = watch;
  }

  /**
   * Whether this instance holds the lease now. Renews it after a third of its term; challenges a
   * holder that stands still.
   *
   * @throws com.mongodb.MongoException if the store does not answer and the lease is due
   */
  public boolean held() {
    long now = nanos.getAsLong();
    if (holding && now - renewedAt < term / 3) {
      return true;
    }
    return holding ? renew(now) : challenge(now);
  }

  /** Grows with every change of holder. */
  public long fence() {
    return fence;
  }

  /** Gives the lease back, so that the next holder need not wait for its term. */
  public void release() {
    if (holding) {
      holding = false;
      watch.holds(name, false);
      leases.updateOne(mine(), set(HOLDER, NOBODY));
    }
  }

  private boolean renew(long now) {
    holding = leases.updateOne(mine(), inc(COUNTER, 1L)).getMatchedCount() == 1;
    watch.holds(name, holding);
    renewedAt = now;
    sighting = null;
    return holding;
  }

  private boolean challenge(long now) {
    Document found = leases.find(eq("_id", name)).first();
    if (found == null) {
      return first(now);
    }
    Sighting seen =
        new Sighting(found.getString(HOLDER), found.getLong(FENCE), found.getLong(COUNTER), now);
    if (seen.holder().equals(NOBODY) || stoodStill(seen)) {
      return takeOver(seen, now);
    }
    return false;
  }

  private boolean stoodStill(Sighting seen) {
    Sighting before = sighting;
    if (before == null || before.fence() != seen.fence() || before.counter() != seen.counter()) {
      sighting = seen;
      return false;
    }
    return seen.since() - before.since() >= term;
  }

  private boolean first(long now) {
    try {
      leases.insertOne(
          new Document("_id", name).append(HOLDER, me).append(FENCE, 1L).append(COUNTER, 0L));
      return acquired(1, now);
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false; // another one was first
      }
      throw e;
    }
  }

  private boolean takeOver(Sighting seen, long now) {
    Bson unchanged =
        and(
            eq("_id", name),
            eq(HOLDER, seen.holder()),
            eq(FENCE, seen.fence()),
            eq(COUNTER, seen.counter()));
    Bson taken = combine(set(HOLDER, me), inc(FENCE, 1L), inc(COUNTER, 1L));
    if (leases.updateOne(unchanged, taken).getMatchedCount() != 1) {
      return false;
    }
    if (!seen.holder().equals(NOBODY)) {
      watch.tookOver(name);
    }
    return acquired(seen.fence() + 1, now);
  }

  private boolean acquired(long newFence, long now) {
    holding = true;
    watch.holds(name, true);
    fence = newFence;
    renewedAt = now;
    sighting = null;
    return true;
  }

  private Bson mine() {
    return and(eq("_id", name), eq(HOLDER, me), eq(FENCE, fence));
  }
}
