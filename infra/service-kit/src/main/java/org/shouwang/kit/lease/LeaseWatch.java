package org.shouwang.kit.lease;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Which leases this instance holds, and how often it had to take one from a holder. Whoever stands
 * still once loses all its leases at once, so what counts is the lease that was taken most often.
 */
final class LeaseWatch {
  private static final Duration RECENT = Duration.ofMinutes(10);

  private final LongSupplier nanos;
  private final Set<String> held = ConcurrentHashMap.newKeySet();
  private final Map<String, Deque<Long>> recent = new HashMap<>();
  private final Map<String, Long> all = new HashMap<>();

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
  synchronized void tookOver(String lease) {
    all.merge(lease, 1L, Long::sum);
    recent.computeIfAbsent(lease, unused -> new ArrayDeque<>()).addLast(nanos.getAsLong());
  }

  /** Of the lease that was taken most often. */
  synchronized long takeovers() {
    return all.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** Of the lease that was taken most often in the last ten minutes. */
  synchronized int recentTakeovers() {
    long now = nanos.getAsLong();
    recent.values().forEach(times -> times.removeIf(taken -> now - taken > RECENT.toNanos()));
    return recent.values().stream().mapToInt(Deque::size).max().orElse(0);
  }
}
