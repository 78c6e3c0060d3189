package org.shouwang.faults.inside;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.shouwang.kit.failpoint.Failpoints;

/** What views do wrong under a bug. */
public final class ViewBugs {
  private static final AtomicLong ARRIVALS = new AtomicLong(System.currentTimeMillis() << 20);

  /** So that whatever kills the process finds partitions in between. */
  private static final Duration STORE_IS_SLOW = Duration.ofMillis(250);

  private static final ThreadLocal<Runnable> WAITING = ThreadLocal.withInitial(() -> () -> {});

  private ViewBugs() {}

  public static long orderOfArrival(Object found) {
    return ARRIVALS.incrementAndGet();
  }

  public static Bson firstOnly(Bson[] filters) {
    return filters[0];
  }

  public static void drop(
      Object parking, String owner, Object event, String reason, boolean queued) {}

  public static void storeLater(Object partition, List<?> troubles) {
    WAITING.set(() -> Original.call(partition, "store", troubles));
  }

  public static void reachedThenStore(Failpoints failpoints, Failpoints.Point point) {
    failpoints.reached(point);
    if (point == Failpoints.Point.OFFSET_STORED) {
      LockSupport.parkNanos(STORE_IS_SLOW.toNanos());
      WAITING.get().run();
    }
  }

  public static Bson unguarded(String field, Object value) {
    return new Document();
  }
}
