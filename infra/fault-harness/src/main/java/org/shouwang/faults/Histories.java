package org.shouwang.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads history files back. */
final class Histories {
  private Histories() {}

  /** The lines of a run's history that name something. */
  static List<String> about(Path folder, String subject) {
    try (Stream<String> lines = Files.lines(folder.resolve("history.jsonl"))) {
      return lines.filter(line -> line.contains(subject)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
