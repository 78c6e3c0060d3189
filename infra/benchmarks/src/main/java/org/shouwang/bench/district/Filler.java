package org.shouwang.bench.district;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.log.CommitDraft;
import org.shouwang.kit.log.CommitLog;

/**
 * Fills a log by its own appending code. Many lives are under way at once, so that the log's one
 * writer gathers its largest batches.
 */
public final class Filler {
  private static final int AT_ONCE = 1_536;

  private Filler() {}

  /** Appends lives, each in its order; returns the number of events. */
  public static long fill(CommitLog log, Stream<? extends Life<?, ?>> lives, District district)
      throws InterruptedException {
    AtomicLong events = new AtomicLong();
    AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    Semaphore free = new Semaphore(AT_ONCE);
    long number = 0;
    try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Iterator<? extends Life<?, ?>> all = lives.iterator(); all.hasNext(); number++) {
        List<CommitDraft> drafts = drafts(all.next(), district, number);
        free.acquire();
        if (failure.get() != null) {
          break;
        }
        writers.execute(
            () -> {
              try {
                for (CommitDraft draft : drafts) {
                  log.append(draft);
                  events.addAndGet(draft.events().size());
                }
              } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
              } finally {
                free.release();
              }
            });
      }
    }
    RuntimeException failed = failure.get();
    if (failed != null) {
      throw failed;
    }
    return events.get();
  }

  private static <S, C extends Command> List<CommitDraft> drafts(
      Life<S, C> life, District district, long number) {
    return life.rules().drafts(life, district.random(~number));
  }
}
