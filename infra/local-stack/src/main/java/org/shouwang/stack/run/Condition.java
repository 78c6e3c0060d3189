package org.shouwang.stack.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/**
 * How a part is, as the supervisor tells it to whoever asks, through a file.
 *
 * @param since when it became so
 * @param failures in a row before this
 * @param detail for people, may be empty
 */
record Condition(Phase phase, Instant since, int failures, String detail) {
  enum Phase {
    WAITING,
    STARTING,
    READY,
    SILENT,
    RESTARTING,
    STOPPING,
    STOPPED
  }

  static Condition now(Phase phase, int failures, String detail) {
    return new Condition(phase, Instant.now(), failures, detail);
  }

  void write(DataFolder folder, Part part) {
    Path file = file(folder, part);
    try {
      Path draft = file.resolveSibling(file.getFileName() + ".tmp");
      Files.writeString(
          draft, "%s\t%d\t%d\t%s".formatted(phase, since.toEpochMilli(), failures, detail), UTF_8);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  static Optional<Condition> read(DataFolder folder, Part part) {
    Path file = file(folder, part);
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      String[] fields = Files.readString(file, UTF_8).split("\t", 4);
      return Optional.of(
          new Condition(
              Phase.valueOf(fields[0]),
              Instant.ofEpochMilli(Long.parseLong(fields[1])),
              Integer.parseInt(fields[2]),
              fields[3]));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  static void forget(DataFolder folder, Part part) {
    try {
      Files.deleteIfExists(file(folder, part));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(DataFolder folder, Part part) {
    return folder.state().resolve(part.label() + ".state");
  }
}
