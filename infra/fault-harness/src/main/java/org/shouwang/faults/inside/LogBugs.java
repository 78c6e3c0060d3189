package org.shouwang.faults.inside;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What the log and its commands do wrong under a bug. */
public final class LogBugs {
  private static final long LATER_MILLIS = 1_000;
  private static final ScheduledExecutorService WRITER =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  private LogBugs() {}

  public static void insertLater(Object log, List<?> commits) {
    var unused =
        WRITER.schedule(
            () -> Original.call(log, "insertInOrder", commits),
            LATER_MILLIS,
            TimeUnit.MILLISECONDS);
  }

  public static byte[] hashOfLess(byte[] prev, Object header, List<?> events) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(prev);
      return digest.digest(header.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public static byte[] leafWithoutPrefix(byte[] digest) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Optional<?> neverSeen(Object commands, Object request) {
    return Optional.empty();
  }
}
