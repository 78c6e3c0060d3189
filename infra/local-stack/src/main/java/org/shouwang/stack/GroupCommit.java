package org.shouwang.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Many callers change a store in memory, one after the other, then wait until one write to the disk
 * has covered them all.
 *
 * <p>Whoever comes first to the disk takes along the records of everybody who waits; the others
 * find their work done. A reader waits for every change that had begun when it finished, since it
 * may have seen it.
 */
final class GroupCommit {
  /** Where changes become durable. */
  interface Disk {
    /** Keeps records of changes, in their order, for a repetition after a crash. */
    void append(List<byte[]> records) throws IOException;

    /** Keeps the store as it is now; the records so far are not needed any more. */
    void checkpoint() throws IOException;
  }

  private final Disk disk;
  private final Lock flushing = new ReentrantLock(); // always taken before the other
  private final Lock applying = new ReentrantLock();
  private List<byte[]> pending = new ArrayList<>();
  private volatile long begun;
  private volatile long durable;
  private volatile @Nullable IOException failure;

  GroupCommit(Disk disk) {
    this.disk = disk;
  }

  /**
   * Returns, or fails as the change does, when the record is on disk: a change that was refused may
   * have been applied in part.
   *
   * @throws UncheckedIOException where it cannot be known whether the record is on disk
   */
  <T> T write(byte[] record, Supplier<T> change) {
    long ticket = Long.MAX_VALUE;
    try {
      applying.lock();
      try {
        ticket = begun + 1;
        begun = ticket;
        pending.add(record);
        return change.get();
      } finally {
        applying.unlock();
      }
    } finally {
      await(ticket);
    }
  }

  /**
   * For a change that cannot be repeated from a record: nothing else happens until the store itself
   * is on disk.
   */
  <T> T writeThrough(Supplier<T> change) {
    flushing.lock();
    applying.lock();
    try {
      try {
        return change.get();
      } finally {
        checkpointAlone();
      }
    } finally {
      applying.unlock();
      flushing.unlock();
    }
  }

  /** Returns when everything that the query may have seen is on disk. */
  <T> T read(Supplier<T> query) {
    try {
      return query.get();
    } finally {
      await(begun);
    }
  }

  void checkpoint() {
    flushing.lock();
    applying.lock();
    try {
      checkpointAlone();
    } finally {
      applying.unlock();
      flushing.unlock();
    }
  }

  private void checkpointAlone() {
    requireNoFailure();
    try {
      disk.checkpoint();
    } catch (IOException e) {
      throw failed(e);
    }
    pending.clear();
    durable = begun;
  }

  private void await(long ticket) {
    if (durable >= ticket) {
      return;
    }
    flushing.lock();
    try {
      if (durable < ticket) {
        flush();
      }
    } finally {
      flushing.unlock();
    }
  }

  private void flush() {
    requireNoFailure();
    List<byte[]> group;
    long covered;
    applying.lock();
    try {
      group = pending;
      covered = begun;
      pending = new ArrayList<>();
    } finally {
      applying.unlock();
    }
    try {
      disk.append(group);
    } catch (IOException e) {
      throw failed(e);
    }
    durable = covered;
  }

  /** After a failure nobody knows what the disk holds, so nothing is ever acknowledged again. */
  private void requireNoFailure() {
    IOException before = failure;
    if (before != null) {
      throw new UncheckedIOException("The disk failed before", before);
    }
  }

  private UncheckedIOException failed(IOException e) {
    failure = e;
    return new UncheckedIOException("Cannot write to disk", e);
  }
}
