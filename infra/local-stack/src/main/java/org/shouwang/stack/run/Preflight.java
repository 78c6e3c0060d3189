package org.shouwang.stack.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.shouwang.stack.Loopback;

/**
 * Looks, before anything starts, at what would make it fail later with a riddle: taken ports, a
 * full disk, short memory.
 */
final class Preflight {
  private static final long MEGABYTE = 1 << 20;
  private static final long DISK_NEEDED = 1_024 * MEGABYTE;
  private static final long DISK_COMFORTABLE = 4_096 * MEGABYTE;
  private static final long MEMORY_NEEDED = 1_200 * MEGABYTE;
  private static final long MEMORY_COMFORTABLE = 3_072 * MEGABYTE;

  private final PrintStream out;

  Preflight(PrintStream out) {
    this.out = out;
  }

  /**
   * @throws Trouble naming every taken port and the part that wants it; ports of parts that run
   *     already are not looked at
   */
  void ports(DataFolder folder, Settings settings) {
    var taken = new StringBuilder();
    for (Part part : settings.parts()) {
      if (PidFile.of(folder, part).alive().isPresent()) {
        continue;
      }
      for (int port : part.ports(settings.basePort())) {
        if (!Loopback.isFree(port)) {
          taken.append(
              "Port %d, which %s needs, is taken by another program.%n"
                  .formatted(port, part.label()));
        }
      }
    }
    if (!taken.isEmpty()) {
      throw new Trouble(
          taken.toString().strip(),
          "Stop that program, or choose other ports: ./run --port 18080 uses 18080 to 18089.");
    }
  }

  void disk(Path folder) {
    try {
      disk(folder, Files.getFileStore(folder).getUsableSpace());
    } catch (IOException e) {
      throw new Trouble(
          "Cannot see how much room there is in " + folder + ": " + e.getMessage(),
          "Choose another folder with --data DIR.");
    }
  }

  void disk(Path folder, long usableBytes) {
    if (usableBytes < DISK_NEEDED) {
      throw new Trouble(
          "The disk is nearly full: %d MB are left where %s lies, %d MB are needed."
              .formatted(usableBytes / MEGABYTE, folder, DISK_NEEDED / MEGABYTE),
          "Make room, or choose a folder on another disk with --data DIR.");
    }
    if (usableBytes < DISK_COMFORTABLE) {
      out.printf(
          "Note: only %d MB are left on the disk where %s lies.%n", usableBytes / MEGABYTE, folder);
    }
  }

  void memory() {
    availableMemory().ifPresent(this::memory);
  }

  void memory(long availableBytes) {
    if (availableBytes < MEMORY_NEEDED) {
      throw new Trouble(
          "Memory is short: %d MB are available, at least %d MB are needed."
              .formatted(availableBytes / MEGABYTE, MEMORY_NEEDED / MEGABYTE),
          "Close some programs and try again.");
    }
    if (availableBytes < MEMORY_COMFORTABLE) {
      out.printf(
          "Note: %d MB of memory are available; the whole stack takes up to %d MB.%n",
          availableBytes / MEGABYTE, MEMORY_COMFORTABLE / MEGABYTE);
    }
  }

  /**
   * What the system could give without swapping; empty where it does not tell (only Linux does).
   */
  private static OptionalLong availableMemory() {
    try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
      return lines
          .filter(line -> line.startsWith("MemAvailable:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
          .findFirst();
    } catch (IOException notLinux) {
      return OptionalLong.empty();
    }
  }
}
