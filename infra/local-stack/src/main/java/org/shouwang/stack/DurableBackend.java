package org.shouwang.stack;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The store's backend with two promises that the plain one does not give: a write is on disk before
 * it is acknowledged, and no answer, to a read or a write, shows anything that is not on disk yet.
 *
 * <p>Every answer waits until a commit covers all that it may have seen ({@link CommitBarrier}).
 */
final class DurableBackend extends H2Backend {
  /** Commands that change nothing; whatever is not named here counts as a write. */
  private static final Set<String> READS =
      Set.of(
          "find",
          "getmore",
          "count",
          "distinct",
          "listcollections",
          "listindexes",
          "listdatabases",
          "killcursors",
          "endsessions",
          "ismaster",
          "hello",
          "ping",
          "buildinfo",
          "serverstatus",
          "connectionstatus",
          "hostinfo",
          "getlog",
          "whatsmyuri",
          "dbstats",
          "collstats");

  private final CommitBarrier barrier;
  private final Consumer<MVStoreException> onFailure;

  DurableBackend(MVStore store, CommitBarrier barrier, Consumer<MVStoreException> onFailure) {
    super(store);
    this.barrier = barrier;
    this.onFailure = onFailure;
  }

  @Override
  public Document handleCommand(
      @Nullable Channel channel, String database, String command, Document query) {
    if (command.equals("hello")) {
      return hello(super.handleCommand(channel, database, "ismaster", query));
    }
    Supplier<Document> answer = () -> super.handleCommand(channel, database, command, query);
    try {
      return READS.contains(command.toLowerCase(Locale.ROOT))
          ? barrier.read(answer)
          : barrier.write(answer);
    } catch (MVStoreException failed) {
      hangUp(channel);
      onFailure.accept(failed);
      throw failed;
    }
  }

  /**
   * What could not be committed may or may not be on disk. An error would say that it is not; no
   * answer leaves it open.
   */
  private static void hangUp(@Nullable Channel channel) {
    if (channel != null) {
      channel.close();
    }
  }

  /** The backend knows the greeting by its former name only. */
  private static Document hello(Document greeting) {
    greeting.put("isWritablePrimary", greeting.remove("ismaster"));
    return greeting;
  }
}
