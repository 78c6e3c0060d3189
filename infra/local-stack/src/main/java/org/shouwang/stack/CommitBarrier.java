package org.shouwang.stack;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Group commit: many callers change a store in memory, then wait for one commit that covers them
 * all.
 *
 * <p>Changes share a lock that the commit takes alone, so that it never writes half of one. Whoever
 * takes it first commits for everybody whose change was finished by then; the others find their
 * work done. A reader waits for every change that had begun when it finished, since it may have
 * seen part of it.
 */
final class CommitBarrier {
  private final Runnable commit;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final AtomicLong begun = new AtomicLong();
  private volatile long committed;

  CommitBarrier(Runnable commit) {
    this.commit = commit;
  }

  /**
   * Answers after the change, or the failure, is on disk: a refused change may have been applied in
   * part.
   */
  <T> T write(Supplier<T> change) {
    long ticket = 0;
    try {
      lock.readLock().lock();
      try {
        ticket = begun.incrementAndGet();
        return change.get();
      } finally {
        lock.readLock().unlock();
      }
    } finally {
      await(ticket);
    }
  }

  /** Answers after everything that the query may have seen is on disk. */
  <T> T read(Supplier<T> query) {
    try {
      return query.get();
    } finally {
      await(begun.get());
    }
  }

  private void await(long ticket) {
    if (committed >= ticket) {
      return;
    }
    alone(
        () -> {
          if (committed < ticket) {
            long covered = begun.get();
            commit.run();
            committed = covered;
          }
        });
  }

  /** How many changes there have been; it stands still while nobody writes. */
  long changes() {
    return begun.get();
  }

  /** Runs something while no change and no commit is under way. */
  void alone(Runnable work) {
    lock.writeLock().lock();
    try {
      work.run();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
