package org.shouwang.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is not on disk yet is neither acknowledged nor shown. */
class GroupCommitTest {
  private final CountDownLatch writing = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final List<byte[]> onDisk = new ArrayList<>();
  private final AtomicInteger value = new AtomicInteger();

  /** A disk that takes its time. */
  private final GroupCommit slow =
      new GroupCommit(
          new GroupCommit.Disk() {
            @Override
            public void append(List<byte[]> records) {
              writing.countDown();
              try {
                goOn.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              synchronized (onDisk) {
                onDisk.addAll(records);
              }
            }

            @Override
            public void checkpoint() {}
          });

  @Test
  void noReaderIsShownWhatIsNotOnDisk() throws Exception {
    var write = new FutureTask<>(() -> slow.write(new byte[] {1}, value::incrementAndGet));
    Thread.ofPlatform().start(write);
    writing.await();
    assertThat(value).as("it has been applied").hasValue(1);

    var read =
        new FutureTask<>(
            () -> {
              int seen = slow.read(value::get);
              return seen <= written();
            });
    Thread reader = Thread.ofPlatform().start(read);
    while (reader.getState() != Thread.State.WAITING && !read.isDone()) {
      Thread.onSpinWait();
    }
    assertThat(write.isDone()).as("acknowledged").isFalse();
    goOn.countDown();
    assertThat(read.get()).as("on disk when the reader was answered").isTrue();
    assertThat(write.get()).isEqualTo(1);
  }

  private int written() {
    synchronized (onDisk) {
      return onDisk.size();
    }
  }

  @Test
  void nothingIsAcknowledgedOrShownOnceTheDiskFailed() {
    AtomicInteger tries = new AtomicInteger();
    GroupCommit full =
        new GroupCommit(
            new GroupCommit.Disk() {
              @Override
              public void append(List<byte[]> records) throws IOException {
                if (tries.incrementAndGet() == 1) {
                  throw new IOException("No space left on device");
                }
              }

              @Override
              public void checkpoint() {}
            });
    assertThatThrownBy(() -> full.write(new byte[] {1}, value::incrementAndGet))
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> full.read(value::get)).isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> full.write(new byte[] {2}, value::incrementAndGet))
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(full::checkpoint).isInstanceOf(UncheckedIOException.class);
    assertThat(tries).as("the disk is left alone").hasValue(1);
  }
}
