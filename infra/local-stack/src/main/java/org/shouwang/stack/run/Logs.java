package org.shouwang.stack.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** {@code ./run logs}: the ends of the parts' log files. */
final class Logs {
  private static final int TAIL_BYTES = 256 * 1024;
  private static final long POLL_MILLIS = 300;

  private final DataFolder folder;
  private final PrintStream out;

  Logs(DataFolder folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  void tail(Part part, int lines) {
    tail(folder.log(part), lines);
  }

  void tail(Path log, int lines) {
    out.println("==> " + log + " <==");
    lastLines(log, lines).forEach(out::println);
  }

  /**
   * Goes on with what the part writes from now on, until it is interrupted; a restarted part begins
   * a new file.
   */
  void follow(Path log) throws InterruptedException {
    long at = Files.exists(log) ? log.toFile().length() : 0;
    while (true) {
      if (log.toFile().length() < at) {
        at = 0;
      }
      at += copy(log, at);
      Thread.sleep(POLL_MILLIS);
    }
  }

  /** A part's log, or the supervisor's. */
  Path named(String label) {
    if (label.equals("supervisor")) {
      return folder.supervisorLog();
    }
    return Part.labelled(label)
        .map(folder::log)
        .orElseThrow(
            () ->
                new Trouble(
                    "There is no part " + label + ".",
                    "The parts are supervisor, "
                        + String.join(", ", Arrays.stream(Part.values()).map(Part::label).toList())
                        + "."));
  }

  static List<String> lastLines(Path log, int count) {
    if (!Files.exists(log)) {
      return List.of("(nothing yet)");
    }
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      int length = (int) Math.min(TAIL_BYTES, file.length());
      byte[] bytes = new byte[length];
      file.seek(file.length() - length);
      file.readFully(bytes);
      List<String> lines = new String(bytes, UTF_8).lines().toList();
      return lines.subList(Math.max(0, lines.size() - count), lines.size());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + log, e);
    }
  }

  private long copy(Path log, long from) {
    if (!Files.exists(log)) {
      return 0;
    }
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      byte[] bytes = new byte[(int) Math.min(TAIL_BYTES, Math.max(0, file.length() - from))];
      file.seek(from);
      file.readFully(bytes);
      out.write(bytes, 0, bytes.length);
      out.flush();
      return bytes.length;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + log, e);
    }
  }
}
