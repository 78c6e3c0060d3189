package org.shouwang.stack.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;

/** What Java's own {@link ProcessHandle} leaves out, as far as the system tells. */
final class Processes {
  private static final long POLL_MILLIS = 50;

  private Processes() {}

  /**
   * Unlike {@link ProcessHandle#isAlive()}, not fooled by the dead whom nobody has buried (zombies,
   * as containers often keep them).
   */
  static boolean isAlive(ProcessHandle process) {
    return process.isAlive() && !isZombie(process.pid());
  }

  /** Whether the process ended within the time. */
  static boolean awaitEnd(ProcessHandle process, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (isAlive(process)) {
      if (System.nanoTime() >= end) {
        return false;
      }
      Thread.sleep(POLL_MILLIS);
    }
    return true;
  }

  /** Resident memory in bytes; empty where the system does not tell. */
  static OptionalLong residentBytes(long pid) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
          .findFirst();
    } catch (IOException notLinuxOrGone) {
      return OptionalLong.empty();
    }
  }

  private static boolean isZombie(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return stat.substring(stat.lastIndexOf(')') + 1).strip().startsWith("Z");
    } catch (IOException notLinuxOrGone) {
      return false;
    }
  }
}
