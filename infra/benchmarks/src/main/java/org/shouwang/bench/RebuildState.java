package org.shouwang.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * P7: the heap that a rebuild of all reports holds at its most, after collections in quick
 * succession, less what was held before, per million hazards. The other side is the bar itself.
 */
final class RebuildState implements Benchmark {
  private static final double MEGABYTES_PER_MILLION = 200;
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final String UNIT = "MB/million";

  private final Platform platform;
  private final ReportsRebuild rebuild;

  RebuildState(Platform platform) throws Exception {
    this.platform = platform;
    this.rebuild = new ReportsRebuild(platform);
  }

  @Override
  public String name() {
    return "P7";
  }

  @Override
  public String title() {
    return "heap held by a rebuild of all reports, per million hazards, against 200 MB";
  }

  @Override
  public Bar bar() {
    return Bar.atMost(1);
  }

  @Override
  public Measurement measured() throws Exception {
    long before = heldAfterCollection();
    long[] most = {before};
    AtomicBoolean done = new AtomicBoolean();
    Thread sampler =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  while (!done.get()) {
                    most[0] = Math.max(most[0], heldAfterCollection());
                    java.util.concurrent.locks.LockSupport.parkNanos(PAUSE.toNanos());
                  }
                });
    Measurement whole = Measurement.seconds(() -> rebuild.run(rebuild.views()));
    done.set(true);
    sampler.join();
    double megabytes = (most[0] - before) / 1e6;
    return whole
        .as(megabytes * 1e6 / platform.district().size(), UNIT)
        .with("megabytes", Math.round(megabytes))
        .with("hazards", platform.district().size());
  }

  private static long heldAfterCollection() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }

  @Override
  public Measurement limit() {
    return new Measurement(MEGABYTES_PER_MILLION, UNIT, 0, 0, Map.of());
  }
}
