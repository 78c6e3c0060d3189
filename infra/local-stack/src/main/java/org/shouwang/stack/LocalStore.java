package org.shouwang.stack;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * A document store that speaks MongoDB's wire protocol, on loopback, for demonstrations and tests.
 * What it acknowledged survives the death of its process. What it lacks next to MongoDB is listed
 * in this module's README.
 */
public final class LocalStore implements AutoCloseable {
  /**
   * A connection belongs to one thread, and one that waits for a commit holds up its neighbours:
   * more threads, bigger groups.
   */
  private static final int CONNECTION_THREADS = 32;

  private static final int CACHE_MEGABYTES = 48;

  private final MongoServer server;
  private final int port;

  private LocalStore(MongoServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Returns when the store serves.
   *
   * @param folder of the data, or null to keep it in memory only
   * @param port to listen on; 0 for any free one
   * @throws UncheckedIOException where the folder cannot be made
   * @throws org.h2.mvstore.MVStoreException where another process has the folder open, or the file
   *     is not readable
   */
  public static LocalStore start(@Nullable Path folder, int port) {
    MVStore file = open(folder);
    var barrier = new CommitBarrier(folder == null ? () -> {} : file::commit);
    var server = new MongoServer(new DurableBackend(file, barrier));
    server.bind(Loopback.at(port), 1, CONNECTION_THREADS);
    return new LocalStore(server, server.getLocalAddress().getPort());
  }

  /** Without a database; what else a client has to know of this store stands in its options. */
  public String connectionString() {
    return "mongodb://%s:%d/?retryWrites=false".formatted(Loopback.HOST, port);
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  private static MVStore open(@Nullable Path folder) {
    var builder =
        new MVStore.Builder().autoCommitDisabled(); // the barrier alone decides what a commit holds
    if (folder == null) {
      return builder.open();
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make the store's folder " + folder, e);
    }
    return builder
        .fileName(folder.resolve("documents.mv").toString())
        .cacheSize(CACHE_MEGABYTES)
        .open();
  }
}
