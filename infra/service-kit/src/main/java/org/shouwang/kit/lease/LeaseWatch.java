package org.shouwang.kit.lease;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Which leases this instance holds, and how often it had to take one from a holder. */
final class LeaseWatch {
  private static final Duration RECENT = Duration.ofMinutes(10);

  private final LongSupplier nanos;
  private final Set<String> held = ConcurrentHashMap.newKeySet();
  private final Deque<Long> takeovers = new ArrayDeque<>();
  private long all;

  LeaseWatch(LongSupplier nanos) {
    this.nanos = nanos;
  }

  void holds(String lease, boolean now) {
    if (now) {
      held.add(lease);
    } else {
      held.remove(lease);
    }
  }

  boolean holds(String lease) {
    return held.contains(lease);
  }

  /** What this instance holds, by name. */
  List<String> held() {
    return held.stream().sorted().toList();
  }

  /** A holder had stood still for the whole term. */
  synchronized void tookOver() {
    all++;
    takeovers.addLast(nanos.getAsLong());
    forgetOld();
  }

  synchronized long takeovers() {
    return all;
  }

  synchronized int recentTakeovers() {
    forgetOld();
    return takeovers.size();
  }

  private void forgetOld() {
    long now = nanos.getAsLong();
    while (!takeovers.isEmpty() && now - takeovers.getFirst() > RECENT.toNanos()) {
      takeovers.removeFirst();
    }
  }
}
