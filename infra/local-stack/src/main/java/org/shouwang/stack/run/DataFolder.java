package org.shouwang.stack.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** The one folder that holds everything a stack writes, and what lies where in it. */
record DataFolder(Path path) {
  private static final String MARK = "shouwang local stack, data version ";
  private static final String VERSION = "2";

  /**
   * Makes the folder where there is none.
   *
   * @throws Trouble where the folder belongs to something else, or to another version of this
   *     program
   */
  void open() {
    try {
      if (isAbsentOrEmpty()) {
        Files.createDirectories(path);
        keepToOwner();
        markVersion();
      }
      requireVersion();
      for (Path folder : new Path[] {logs(), state(), builds()}) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new Trouble(
          "Cannot use the data folder " + path + ": " + e.getMessage(),
          "Choose another one with --data DIR.");
    }
  }

  boolean exists() {
    return Files.exists(versionFile());
  }

  /** Deletes all data, of whatever version, keeping only the prepared builds, which hold none. */
  void erase() {
    try {
      if (isAbsentOrEmpty()) {
        return;
      }
      requireOurs();
      try (Stream<Path> entries = Files.list(path)) {
        for (Path entry :
            entries.filter(e -> !e.equals(builds()) && !e.equals(versionFile())).toList()) {
          deleteTree(entry);
        }
      }
      markVersion();
    } catch (IOException e) {
      throw new Trouble(
          "Cannot delete the data in " + path + ": " + e.getMessage(), "Nothing was started.");
    }
  }

  Path logs() {
    return path.resolve("logs");
  }

  Path log(Part part) {
    return logs().resolve(part.label() + ".log");
  }

  Path supervisorLog() {
    return logs().resolve("supervisor.log");
  }

  /** Who runs, and how it is: pid and state files, rewritten all the time. */
  Path state() {
    return path.resolve("run");
  }

  Path secrets() {
    return path.resolve("secrets");
  }

  Path builds() {
    return path.resolve("build");
  }

  Path data(Part part) {
    return path.resolve(part.label());
  }

  private Path versionFile() {
    return path.resolve("version");
  }

  private boolean isAbsentOrEmpty() throws IOException {
    if (!Files.exists(path)) {
      return true;
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries.findAny().isEmpty();
    }
  }

  /** Logs, settings and data are nobody else's business. */
  private void keepToOwner() throws IOException {
    if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private void markVersion() throws IOException {
    Files.writeString(versionFile(), MARK + VERSION + "\n", UTF_8);
  }

  private String requireOurs() throws IOException {
    String mark = Files.exists(versionFile()) ? Files.readString(versionFile(), UTF_8).strip() : "";
    if (!mark.startsWith(MARK)) {
      throw new Trouble(
          path + " holds something, but not the data of a Shouwang stack.",
          "Choose an empty folder, or a new one, with --data DIR.");
    }
    return mark.substring(MARK.length());
  }

  private void requireVersion() throws IOException {
    String version = requireOurs();
    if (!version.equals(VERSION)) {
      throw new Trouble(
          "%s holds data of version %s; this program knows version %s only."
              .formatted(path, version, VERSION),
          "Run the program that wrote it, choose another folder with --data DIR, or begin anew with --fresh.");
    }
  }

  static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(root)) {
      tree.sorted((a, b) -> b.compareTo(a))
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
