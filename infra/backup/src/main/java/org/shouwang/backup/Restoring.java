package org.shouwang.backup;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bson.RawBsonDocument;
import org.shouwang.kit.log.ChainVerification;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.MongoCommitLog;

/**
 * Restores a backup, or some services' part of it, into a store that has none of these databases,
 * while none of these services runs. What else lies there is not touched.
 */
final class Restoring {
  private static final int BATCH = 500;

  private final MongoClient store;
  private final Contexts contexts;
  private final Path folder;
  private final Clock clock;
  private final PrintStream out;

  Restoring(MongoClient store, Contexts contexts, Path folder, Clock clock, PrintStream out) {
    this.store = store;
    this.contexts = contexts;
    this.folder = folder;
    this.clock = clock;
    this.out = out;
  }

  /**
   * Restores it and verifies every chain from its first commit to its last.
   *
   * @param services whose databases, all that the backup has where none is named
   * @throws BackupException a service is not in the backup, a file is not as it was written, a
   *     database is there already, or a chain does not verify
   */
  void restore(List<String> services) throws IOException {
    List<Manifest.Database> wanted = wanted(Manifest.read(folder).databases(), services);
    checkFiles(wanted);
    List<String> present = contexts.present(store);
    for (Manifest.Database database : wanted) {
      if (present.contains(database.context())) {
        throw new BackupException(
            "the store has a database of %s already; nothing was restored%s"
                .formatted(
                    database.context(),
                    services.isEmpty() ? " (name the services whose databases were lost)" : ""));
      }
    }
    for (Manifest.Database database : wanted) {
      restore(database);
    }
  }

  private static List<Manifest.Database> wanted(
      List<Manifest.Database> kept, List<String> services) {
    List<String> known = kept.stream().map(Manifest.Database::context).toList();
    for (String service : services) {
      if (!known.contains(service)) {
        throw new BackupException(
            "the backup has nothing of %s, only of %s; nothing was restored"
                .formatted(service, String.join(", ", known)));
      }
    }
    return services.isEmpty()
        ? kept
        : kept.stream().filter(database -> services.contains(database.context())).toList();
  }

  /** All files first: nothing is written when one of them is bad. */
  private void checkFiles(List<Manifest.Database> databases) throws IOException {
    for (Manifest.Database database : databases) {
      for (Manifest.Collection collection : database.collections()) {
        Path file = file(database, collection);
        if (!Files.exists(file) || !Digests.of(file).equals(collection.sha256())) {
          throw new BackupException(file + " is missing or not as it was written");
        }
      }
    }
  }

  private void restore(Manifest.Database from) throws IOException {
    MongoDatabase database = contexts.database(store, from.context());
    for (Manifest.Collection collection : from.collections()) {
      insert(
          database.getCollection(collection.name(), RawBsonDocument.class), file(from, collection));
    }
    try (MongoCommitLog log = contexts.log(database, from.context(), clock)) {
      ChainVerification.Result result = ChainVerification.verify(log, 1, from.commits());
      String head =
          log.byNumber(from.commits())
              .map(Commit::hash)
              .map(HexFormat.of()::formatHex)
              .orElse("0".repeat(64));
      if (!result.intact() || log.head() != from.commits() || !head.equals(from.head())) {
        throw new BackupException(
            "the restored log of %s is not what was kept: %s".formatted(from.context(), result));
      }
    }
    out.printf("  %-12s %,d commits, chain verified%n", from.context(), from.commits());
  }

  private static void insert(MongoCollection<RawBsonDocument> into, Path file) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      List<RawBsonDocument> batch = new ArrayList<>(BATCH);
      for (var next = next(in); next.length > 0; next = next(in)) {
        batch.add(new RawBsonDocument(next));
        if (batch.size() == BATCH) {
          into.insertMany(batch);
          batch.clear();
        }
      }
      if (!batch.isEmpty()) {
        into.insertMany(batch);
      }
    }
  }

  /** A document begins with its own length, four bytes, least first (bsonspec.org). */
  private static byte[] next(InputStream in) throws IOException {
    byte[] length = in.readNBytes(Integer.BYTES);
    if (length.length == 0) {
      return length;
    }
    int size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
    byte[] document = new byte[size];
    System.arraycopy(length, 0, document, 0, Integer.BYTES);
    in.readNBytes(document, Integer.BYTES, size - Integer.BYTES);
    return document;
  }

  private Path file(Manifest.Database database, Manifest.Collection collection) {
    return folder.resolve(database.name()).resolve(collection.name() + ".bson");
  }
}
