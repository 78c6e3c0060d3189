package org.shouwang.stack;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;
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

  DurableBackend(MVStore store, CommitBarrier barrier) {
    super(store);
    this.barrier = barrier;
  }

  @Override
  public Document handleCommand(
      @Nullable Channel channel, String database, String command, Document query) {
    if (command.equals("hello")) {
      return hello(super.handleCommand(channel, database, "ismaster", query));
    }
    return READS.contains(command.toLowerCase(Locale.ROOT))
        ? barrier.read(() -> super.handleCommand(channel, database, command, query))
        : barrier.write(() -> super.handleCommand(channel, database, command, query));
  }

  /** The backend knows the greeting by its former name only. */
  private static Document hello(Document greeting) {
    greeting.put("isWritablePrimary", greeting.remove("ismaster"));
    return greeting;
  }
}
