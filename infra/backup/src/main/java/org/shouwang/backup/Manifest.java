package org.shouwang.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds, in its file {@code manifest.json}; written last, so that a backup without it
 * is none.
 *
 * @param format 1
 * @param takenAt when it was begun
 * @param databases one per service
 */
record Manifest(int format, Instant takenAt, List<Database> databases) {
  static final int FORMAT = 1;

  private static final String FILE = "manifest.json";
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * One service's database.
   *
   * @param context which service's, as topics name it
   * @param name the database's
   * @param log the log's name; empty while there is no commit
   * @param commits how many its log has
   * @param head hash of the last commit, as hex; 64 zeros while there is none
   * @param collections what was kept
   */
  record Database(
      String context,
      String name,
      String log,
      long commits,
      String head,
      List<Collection> collections) {}

  /**
   * One collection, in the file {@code <database>/<name>.bson}: its documents one after the other.
   *
   * @param documents how many
   * @param sha256 of the file, as hex
   */
  record Collection(String name, long documents, String sha256) {}

  void write(Path folder) throws IOException {
    Files.writeString(
        folder.resolve(FILE), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
  }

  /**
   * Reads a backup's.
   *
   * @throws BackupException there is none, or it is of another format
   */
  static Manifest read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      throw new BackupException(folder + " is no whole backup: it has no " + FILE);
    }
    Manifest manifest;
    try {
      manifest = JSON.readValue(Files.readString(file), Manifest.class);
    } catch (JacksonException e) {
      throw new BackupException(file + " cannot be read: " + e.getOriginalMessage());
    }
    if (manifest.format() != FORMAT) {
      throw new BackupException(file + " has format " + manifest.format() + ", not " + FORMAT);
    }
    return manifest;
  }
}
