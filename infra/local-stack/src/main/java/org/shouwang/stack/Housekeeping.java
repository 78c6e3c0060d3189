package org.shouwang.stack;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the store's file small. Every commit leaves outdated pages behind; while nobody writes,
 * what is still of use is moved together and the rest given back.
 */
final class Housekeeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
  private static final int TARGET_FILL_PERCENT = 70;
  private static final int STEP_BYTES = 4 << 20;

  private final MVStore file;
  private final CommitBarrier barrier;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("store-housekeeping").factory());
  private long changesSeen = -1;
  private boolean tidy;

  private Housekeeping(MVStore file, CommitBarrier barrier) {
    this.file = file;
    this.barrier = barrier;
  }

  static Housekeeping start(MVStore file, CommitBarrier barrier) {
    var housekeeping = new Housekeeping(file, barrier);
    housekeeping.timer.scheduleWithFixedDelay(housekeeping::step, 1, 1, TimeUnit.SECONDS);
    return housekeeping;
  }

  private void step() {
    long changes = barrier.changes();
    if (changes != changesSeen) {
      changesSeen = changes;
      tidy = false;
    } else if (!tidy) {
      barrier.alone(this::compact);
    }
  }

  private void compact() {
    try {
      tidy = !file.compact(TARGET_FILL_PERCENT, STEP_BYTES);
    } catch (MVStoreException e) { // the next write meets the same and reports it
      LOG.warn("Cannot tidy up the store's file", e);
      tidy = true;
    }
  }

  @Override
  public void close() {
    timer.close();
  }
}
