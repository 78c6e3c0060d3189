package org.shouwang.kit.projection;

import java.util.concurrent.atomic.AtomicLong;
import org.shouwang.kit.stream.EventRecord;

/** What the dispatcher would do with a fault planted into it, for tests of invariants. */
final class FoldingBugs {
  private static final AtomicLong NEXT = new AtomicLong();

  private FoldingBugs() {}

  /** Every record lies behind all others, so that a shard takes it again. */
  static long alwaysNews(EventRecord record) {
    return NEXT.incrementAndGet();
  }
}
