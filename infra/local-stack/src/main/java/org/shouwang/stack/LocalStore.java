package org.shouwang.stack;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
  private static final int RETENTION_MILLIS = 5_000;

  private final MongoServer server;
  private final int port;
  private final CompletableFuture<UncheckedIOException> failure;
  private final ScheduledExecutorService timer;

  private LocalStore(
      MongoServer server, CompletableFuture<UncheckedIOException> failure, Runnable everySecond) {
    this.server = server;
    this.port = server.getLocalAddress().getPort();
    this.failure = failure;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("store-checkpoints").factory());
    timer.scheduleWithFixedDelay(everySecond, 1, 1, TimeUnit.SECONDS);
  }

  /**
   * Returns when the store serves.
   *
   * @param folder of the data, or null to keep it in memory only
   * @param port to listen on; 0 for any free one
   * @throws UncheckedIOException where the folder cannot be made, read or written
   * @throws org.h2.mvstore.MVStoreException where another process has the folder open, or the file
   *     is not readable
   */
  public static LocalStore start(@Nullable Path folder, int port) {
    var failure = new CompletableFuture<UncheckedIOException>();
    if (folder == null) {
      return new LocalStore(
          bind(new EmbeddedBackend(new MVStore.Builder().autoCommitDisabled().open()), port),
          failure,
          () -> {});
    }
    try {
      Files.createDirectories(folder);
      MVStore file = open(folder);
      var backend = new DurableBackend(file, new JournaledFile(file, folder), failure::complete);
      return new LocalStore(bind(backend, port), failure, backend::checkpointIfDue);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot use the store's folder " + folder, e);
    }
  }

  /** Without a database; what else a client has to know of this store stands in its options. */
  public String connectionString() {
    return "mongodb://%s:%d/?retryWrites=false".formatted(Loopback.HOST, port);
  }

  /**
   * Completes when the disk cannot be written any more (full, say): nothing was acknowledged since,
   * nothing will be.
   */
  CompletableFuture<UncheckedIOException> failure() {
    return failure;
  }

  @Override
  public void close() {
    timer.close();
    server.shutdownNow();
  }

  private static MongoServer bind(MongoBackend backend, int port) {
    var server = new MongoServer(backend);
    server.bind(Loopback.at(port), 1, CONNECTION_THREADS);
    return server;
  }

  /**
   * Without any commit of its own: it might hold half a command, and the journal would repeat what
   * it holds.
   */
  private static MVStore open(Path folder) {
    MVStore file =
        new MVStore.Builder()
            .autoCommitDisabled()
            .autoCommitBufferSize(0)
            .fileName(folder.resolve("documents.mv").toString())
            .cacheSize(CACHE_MEGABYTES)
            .open();
    file.setVersionsToKeep(0);
    file.setRetentionTime(RETENTION_MILLIS);
    return file;
  }
}
