package org.shouwang.bench;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.ConcurrentHistogram;

/** Sixteen writers at once, each taking the next thing when it is done with its last. */
final class Writers {
  static final int COUNT = 16;

  private static final long LONGEST_MICROS = 60_000_000;

  private Writers() {}

  /** What one writer does with one thing; returns how many writes that was. */
  @FunctionalInterface
  interface Job<T> {
    int run(T thing, Timer timer) throws Exception;
  }

  /** Records how long one write took. */
  static final class Timer {
    private final ConcurrentHistogram micros = new ConcurrentHistogram(LONGEST_MICROS, 3);

    void since(long began) {
      micros.recordValue(Math.min(LONGEST_MICROS, (System.nanoTime() - began) / 1_000));
    }
  }

  /** Runs all, and gives writes a second with their latencies. */
  static <T> Measurement run(String what, List<T> things, Job<T> job) throws Exception {
    Iterator<T> queue = things.iterator();
    Timer timer = new Timer();
    Measurement measured =
        Measurement.rate(
            what,
            () -> {
              long writes = 0;
              try (ExecutorService writers = Executors.newFixedThreadPool(COUNT)) {
                List<Future<Long>> ended = new ArrayList<>();
                for (int i = 0; i < COUNT; i++) {
                  ended.add(writers.submit(() -> drain(queue, job, timer)));
                }
                for (Future<Long> one : ended) {
                  writes += one.get();
                }
              }
              return writes;
            });
    return measured
        .with("p50ms", timer.micros.getValueAtPercentile(50) / 1e3)
        .with("p99ms", timer.micros.getValueAtPercentile(99) / 1e3);
  }

  private static <T> long drain(Iterator<T> queue, Job<T> job, Timer timer) throws Exception {
    long writes = 0;
    while (true) {
      T next;
      synchronized (queue) {
        if (!queue.hasNext()) {
          return writes;
        }
        next = queue.next();
      }
      writes += job.run(next, timer);
    }
  }
}
