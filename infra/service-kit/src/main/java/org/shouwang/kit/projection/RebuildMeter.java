package org.shouwang.kit.projection;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.projection.RebuildProgress.Phase;

/** Measures one rebuild: the threads that fill count, the one that leads reports. */
final class RebuildMeter {
  private final RebuildProgress request;
  private final RebuildJobs jobs;
  private final long fence;
  private final Clock clock;
  private final LongAdder events = new LongAdder();
  private volatile long total;
  private volatile long fillingSince;
  private volatile Phase phase = Phase.REQUESTED;
  private volatile @Nullable String comparison;

  /** How long each phase took, in nanoseconds. Leading thread only, as is the next one. */
  private final Map<Phase, Long> took = new EnumMap<>(Phase.class);

  private long since = System.nanoTime();

  RebuildMeter(RebuildProgress request, RebuildJobs jobs, long fence, Clock clock) {
    this.request = request;
    this.jobs = jobs;
    this.fence = fence;
    this.clock = clock;
  }

  void fill(long offsets) {
    total = offsets;
    fillingSince = System.nanoTime();
    enter(Phase.FILLING);
  }

  void read(long offsets) {
    events.add(offsets);
  }

  /** Written down at once: whoever sees the flip can see why it was allowed. */
  void compared(String result) {
    comparison = result;
    report();
  }

  void enter(Phase next) {
    long now = System.nanoTime();
    took.merge(phase, now - since, Long::sum);
    since = now;
    phase = next;
    report();
  }

  /** What was read and how long each phase took, for the log. */
  String summary() {
    return "%,d offsets; ".formatted(events.sum())
        + took.entrySet().stream()
            .map(each -> each.getKey().words() + " %.2f s".formatted(each.getValue() / 1e9))
            .collect(Collectors.joining(", "));
  }

  void report() {
    jobs.save(now(phase, null), fence);
  }

  void failed(String why) {
    jobs.save(now(Phase.FAILED, why), fence);
  }

  private RebuildProgress now(Phase at, @Nullable String trouble) {
    long done = Math.min(events.sum(), total);
    double seconds = Math.max(1e-3, (System.nanoTime() - fillingSince) / 1e9);
    long rate = fillingSince == 0 ? 0 : (long) (done / seconds);
    boolean ended = at == Phase.DONE || at == Phase.FAILED;
    return new RebuildProgress(
        request.id(),
        request.view(),
        request.revision(),
        at,
        done,
        total,
        rate,
        rate == 0 ? null : (total - done) / rate,
        request.acceptDifferences(),
        comparison,
        trouble,
        request.requestedAt(),
        ended ? clock.instant() : null);
  }
}
