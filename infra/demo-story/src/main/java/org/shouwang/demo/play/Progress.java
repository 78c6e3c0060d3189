package org.shouwang.demo.play;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What the reader sees while the story plays: one line a chapter, and at a terminal a running count
 * in between.
 */
public final class Progress {
  private static final Duration TICK = Duration.ofMillis(250);
  private static final String CLEAR_LINE = "\r\u001b[2K";

  /** Between the parts of a chapter's title. */
  static final String SEPARATOR = " · ";

  private final PrintStream out;
  private final boolean terminal;
  private final LongSupplier requests;
  private final long begun = System.nanoTime();

  /**
   * @param terminal whether a line may be written over
   * @param requests how many requests were answered so far
   */
  public Progress(PrintStream out, boolean terminal, LongSupplier requests) {
    this.out = out;
    this.terminal = terminal;
    this.requests = requests;
  }

  /** A plain line. */
  public void say(String line) {
    out.println(line);
    out.flush();
  }

  /** Plays a chapter and says how it went. */
  public void chapter(String title, Runnable play) {
    if (!terminal) {
      play.run();
    } else {
      Thread ticking = Thread.ofVirtual().start(() -> tick(title));
      try {
        play.run();
      } finally {
        stop(ticking);
      }
    }
    say("%s  %s".formatted(clock(), title));
  }

  /** How the whole went: requests, time, rate. */
  public String summary() {
    double seconds = seconds();
    return "%,d 次请求 requests · %.0f s · %.0f/s"
        .formatted(requests.getAsLong(), seconds, requests.getAsLong() / seconds);
  }

  /** Only what fits into a narrow window: a line that wraps cannot be written over. */
  private void tick(String title) {
    String chapter = title.substring(0, (title + SEPARATOR).indexOf(SEPARATOR));
    try {
      while (true) {
        out.print(CLEAR_LINE + clock() + "  " + chapter + " … " + summary());
        out.flush();
        Thread.sleep(TICK);
      }
    } catch (InterruptedException e) {
      out.print(CLEAR_LINE);
      out.flush();
    }
  }

  private static void stop(Thread ticking) {
    ticking.interrupt();
    try {
      ticking.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String clock() {
    long seconds = (long) seconds();
    return "%2d:%02d".formatted(seconds / 60, seconds % 60);
  }

  private double seconds() {
    return Math.max(0.001, (System.nanoTime() - begun) / 1e9);
  }
}
