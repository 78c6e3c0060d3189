package org.shouwang.backup;

import static com.mongodb.client.model.Filters.lte;
import static java.util.Comparator.naturalOrder;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.shouwang.kit.log.ChainVerification;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.MongoCommitLog;
import org.shouwang.kit.projection.DerivedData;

/**
 * Takes a backup while the services work. How far the policies are comes first, then the log up to
 * its head at that moment, then what the log refers to: nothing of that can be missing, and no
 * policy has left an event behind whose effect is not in the log. What a policy does once more
 * after a restore has no second effect.
 */
final class Taking {
  private static final String COMMITS = "commits";
  private static final String PARKED = "parked";

  /** In this order: each counts on what stands in those behind it, and all of them on the log. */
  private static final List<String> BEFORE_THE_LOG =
      List.of("policy_positions", "policy_starts", PARKED);

  private final MongoClient store;
  private final Contexts contexts;
  private final Path folder;
  private final Clock clock;
  private final PrintStream out;

  Taking(MongoClient store, Contexts contexts, Path folder, Clock clock, PrintStream out) {
    this.store = store;
    this.contexts = contexts;
    this.folder = folder;
    this.clock = clock;
    this.out = out;
  }

  /**
   * Takes it.
   *
   * @throws BackupException the folder is in use, there is nothing to keep, or a chain does not
   *     verify
   */
  Manifest take() throws IOException {
    Files.createDirectories(folder);
    try (var inside = Files.list(folder)) {
      if (inside.findAny().isPresent()) {
        throw new BackupException(folder + " is not empty");
      }
    }
    var begun = clock.instant();
    List<Manifest.Database> databases = new ArrayList<>();
    for (String context : contexts.present(store)) {
      databases.add(database(context));
    }
    if (databases.isEmpty()) {
      throw new BackupException("the store has none of this platform's databases");
    }
    Manifest manifest = new Manifest(Manifest.FORMAT, begun, databases);
    manifest.write(folder);
    return manifest;
  }

  private Manifest.Database database(String context) throws IOException {
    MongoDatabase database = contexts.database(store, context);
    Files.createDirectories(folder.resolve(database.getName()));
    List<String> present = database.listCollectionNames().into(new ArrayList<>());
    List<Manifest.Collection> collections = new ArrayList<>();
    for (String early : BEFORE_THE_LOG) {
      if (present.contains(early)) {
        collections.add(collection(database, early, new Document()));
      }
    }
    long head = 0;
    String hash = "0".repeat(64);
    String name = "";
    try (MongoCommitLog log = contexts.log(database, context, clock)) {
      head = log.head();
      if (head > 0) {
        Commit last = verified(log, head);
        hash = HexFormat.of().formatHex(last.hash());
        name = last.header().log();
        collections.add(collection(database, COMMITS, lte("_id", head)));
      }
    }
    for (String other :
        database.listCollectionNames().into(new ArrayList<>()).stream()
            .filter(found -> !found.equals(COMMITS) && !BEFORE_THE_LOG.contains(found))
            .filter(found -> !found.startsWith("system."))
            .filter(found -> !DerivedData.in(found))
            .sorted(naturalOrder())
            .toList()) {
      collections.add(collection(database, other, new Document()));
    }
    out.printf("  %-12s %,d commits, chain verified%n", context, head);
    return new Manifest.Database(context, database.getName(), name, head, hash, collections);
  }

  private static Commit verified(MongoCommitLog log, long head) {
    ChainVerification.Result result = ChainVerification.verify(log, 1, head);
    if (!result.intact()) {
      throw new BackupException(
          "the chain of %s is not intact: %s".formatted(log.name(), result.fault()));
    }
    return log.byNumber(head).orElseThrow();
  }

  private Manifest.Collection collection(MongoDatabase database, String name, Bson filter)
      throws IOException {
    MongoCollection<RawBsonDocument> documents =
        database.getCollection(name, RawBsonDocument.class);
    Path file = folder.resolve(database.getName()).resolve(name + ".bson");
    long count = 0;
    var digest = Digests.sha256();
    try (OutputStream to =
        new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
      for (RawBsonDocument document : documents.find(filter).sort(Sorts.ascending("_id"))) {
        if (name.equals(PARKED) && DerivedData.filling(document.getString("owner").getValue())) {
          continue; // a view that is built again sets aside for itself
        }
        var bytes = document.getByteBuffer().asNIO();
        to.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
        count++;
      }
    }
    return new Manifest.Collection(name, count, HexFormat.of().formatHex(digest.digest()));
  }
}
