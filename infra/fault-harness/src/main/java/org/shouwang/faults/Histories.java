package org.shouwang.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.shouwang.faults.check.Story;

/** Reads history files back. */
final class Histories {
  private Histories() {}

  /** The lines of a run's history that belong to a story. */
  static List<String> about(Path folder, Story story) {
    try (Stream<String> lines = Files.lines(folder.resolve("history.jsonl"))) {
      return lines.filter(story::tellsOf).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
