package org.shouwang.stack.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a process so that somebody else finds exactly it again: its number and the time of its
 * start, for numbers are reused.
 */
record PidFile(Path path) {
  /**
   * The system counts starts in ticks since its own start, and that moment moves a little as its
   * clock is set.
   */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  static PidFile of(DataFolder folder, Part part) {
    return new PidFile(folder.state().resolve(part.label() + ".pid"));
  }

  static PidFile ofSupervisor(DataFolder folder) {
    return new PidFile(folder.state().resolve("supervisor.pid"));
  }

  void write(ProcessHandle process) {
    write(process.pid(), startOf(process));
  }

  void write(long pid, Instant start) {
    try {
      Path draft = path.resolveSibling(path.getFileName() + ".tmp");
      Files.writeString(draft, pid + " " + start.toEpochMilli(), UTF_8);
      Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + path, e);
    }
  }

  /** The process, if it is still alive and still the same. */
  Optional<ProcessHandle> alive() {
    try {
      String[] words =
          Files.exists(path) ? Files.readString(path, UTF_8).strip().split(" ") : new String[0];
      if (words.length != 2) {
        return Optional.empty();
      }
      Instant start = Instant.ofEpochMilli(Long.parseLong(words[1]));
      return ProcessHandle.of(Long.parseLong(words[0]))
          .filter(Processes::isAlive)
          .filter(
              process -> Duration.between(start, startOf(process)).abs().compareTo(TOLERANCE) < 0);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    } catch (NumberFormatException notOurs) {
      return Optional.empty();
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + path, e);
    }
  }

  private static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }
}
