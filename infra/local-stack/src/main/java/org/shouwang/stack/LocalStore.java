package org.shouwang.stack;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
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

  /**
   * A commit writes every page that it touched whole; the default of 16 kB would make each of them
   * four times as big.
   */
  private static final int PAGE_BYTES = 4096;

  private static final int RETENTION_MILLIS = 5_000;

  private final MongoServer server;
  private final int port;
  private final CompletableFuture<MVStoreException> failure;
  private final @Nullable Housekeeping housekeeping;

  private LocalStore(
      MongoServer server,
      CompletableFuture<MVStoreException> failure,
      @Nullable Housekeeping housekeeping) {
    this.server = server;
    this.port = server.getLocalAddress().getPort();
    this.failure = failure;
    this.housekeeping = housekeeping;
  }

  /**
   * Returns when the store serves.
   *
   * @param folder of the data, or null to keep it in memory only
   * @param port to listen on; 0 for any free one
   * @throws UncheckedIOException where the folder cannot be made
   * @throws MVStoreException where another process has the folder open, or the file is not readable
   */
  public static LocalStore start(@Nullable Path folder, int port) {
    MVStore file = open(folder);
    var failure = new CompletableFuture<MVStoreException>();
    var barrier = new CommitBarrier(folder == null ? () -> {} : file::commit);
    var server = new MongoServer(new DurableBackend(file, barrier, failure::complete));
    server.bind(Loopback.at(port), 1, CONNECTION_THREADS);
    return new LocalStore(
        server, failure, folder == null ? null : Housekeeping.start(file, barrier));
  }

  /** Without a database; what else a client has to know of this store stands in its options. */
  public String connectionString() {
    return "mongodb://%s:%d/?retryWrites=false".formatted(Loopback.HOST, port);
  }

  /**
   * Completes when the file cannot be written any more (disk full, say): nothing was acknowledged
   * since, nothing will be.
   */
  CompletableFuture<MVStoreException> failure() {
    return failure;
  }

  @Override
  public void close() {
    if (housekeeping != null) {
      housekeeping.close();
    }
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
    MVStore file =
        builder
            .fileName(folder.resolve("documents.mv").toString())
            .cacheSize(CACHE_MEGABYTES)
            .pageSplitSize(PAGE_BYTES)
            .open();
    file.setVersionsToKeep(0);
    file.setRetentionTime(RETENTION_MILLIS);
    return file;
  }
}
