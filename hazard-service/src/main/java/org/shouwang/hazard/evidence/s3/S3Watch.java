package org.shouwang.hazard.evidence.s3;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the object store in the background whether it answers, so that neither health nor whoever
 * reads the metrics waits for one that is away.
 */
final class S3Watch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(S3Watch.class);

  /**
   * What was heard last.
   *
   * @param trouble why it is of no use; null where it answered
   */
  record Heard(@Nullable String trouble) {}

  private final Runnable question;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("evidence-s3-watch").daemon().factory());
  private volatile @Nullable Heard heard;

  /**
   * @param question throws where the store is of no use
   */
  S3Watch(Runnable question, Duration every) {
    this.question = question;
    timer.scheduleWithFixedDelay(this::ask, 0, every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Asks now. */
  void ask() {
    try {
      question.run();
      heard = new Heard(null);
    } catch (RuntimeException e) {
      if (heard == null || heard.trouble() == null) {
        log.warn("The object store of evidence is of no use", e);
      }
      heard = new Heard(e.toString());
    }
  }

  /** What was heard last; null before the first answer. */
  @Nullable Heard heard() {
    return heard;
  }

  /** 1, 0, or NaN before the first answer. */
  double gauge() {
    Heard now = heard;
    return now == null ? Double.NaN : now.trouble() == null ? 1 : 0;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
