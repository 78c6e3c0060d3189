package org.shouwang.kit.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.TopicPartition;

/** Several threads that fill one collection, and the one that waits for them. */
final class FillingWorkers {
  private final int threads;
  private volatile boolean cancelled;

  FillingWorkers(int threads) {
    this.threads = threads;
  }

  /** Whether the threads are still wanted. */
  boolean goOn() {
    return !cancelled;
  }

  /**
   * Returns when everything is filled.
   *
   * @param turns one is taken for what is read together, while it is filled
   * @param step called now and then meanwhile; may throw to end it
   */
  void fill(
      Filling<?> filling, Queue<Map<TopicPartition, Long>> queue, Semaphore turns, Runnable step)
      throws InterruptedException {
    try (ExecutorService workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("rebuild-", 0).daemon().factory())) {
      List<Future<?>> results = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        results.add(workers.submit(() -> filling.fill(queue, turns)));
      }
      try {
        for (Future<?> result : results) {
          await(result, step);
        }
      } finally {
        cancelled = true; // after success there is nothing left to cancel
      }
    }
  }

  private static void await(Future<?> result, Runnable step) throws InterruptedException {
    while (true) {
      try {
        result.get(500, TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException e) {
        step.run();
      } catch (ExecutionException e) {
        throw new IllegalStateException("the filling failed: " + e.getCause(), e.getCause());
      }
    }
  }
}
