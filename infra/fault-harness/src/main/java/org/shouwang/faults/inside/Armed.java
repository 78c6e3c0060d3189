package org.shouwang.faults.inside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What shall happen where, as the harness wrote it into a file: {@code COMMITTED 7 KILL} sends
 * SIGKILL when the place COMMITTED is passed the seventh time from then on.
 */
public final class Armed {
  private static final @Nullable Path FILE = file();
  private static final AtomicInteger PASSED = new AtomicInteger();
  private static @Nullable String counting;

  private Armed() {}

  private static @Nullable Path file() {
    String folder = System.getProperty("faults.folder");
    return folder == null ? null : Path.of(folder, "armed");
  }

  /** A place is passed. */
  public static void passed(String place) {
    if (FILE == null || !Files.exists(FILE)) {
      return;
    }
    String order = read(FILE);
    String[] words = order.split(" ", -1);
    if (words.length == 3 && words[0].equals(place) && count(order) == Integer.parseInt(words[1])) {
      Self.signal(words[2].equals("STOP") ? Self.STOP : Self.KILL);
    }
  }

  private static synchronized int count(String order) {
    if (!order.equals(counting)) {
      counting = order;
      PASSED.set(0);
    }
    return PASSED.incrementAndGet();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException disarmed) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
