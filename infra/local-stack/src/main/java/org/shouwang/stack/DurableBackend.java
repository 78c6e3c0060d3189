package org.shouwang.stack;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store's backend with two promises that the plain one does not give: a write is on disk before
 * it is acknowledged, and no answer, to a read or a write, shows anything that is not on disk yet.
 *
 * <p>Commands that can be repeated go into a journal and are done again at the next start; any
 * other commits the whole file.
 */
final class DurableBackend extends EmbeddedBackend {
  private static final Logger LOG = LoggerFactory.getLogger(DurableBackend.class);
  private static final long CHECKPOINT_BYTES = 8 << 20;

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

  private final JournaledFile disk;
  private final GroupCommit commit;
  private final Consumer<UncheckedIOException> onFailure;

  /**
   * @throws IOException where the journal cannot be read or written
   */
  DurableBackend(MVStore file, JournaledFile disk, Consumer<UncheckedIOException> onFailure)
      throws IOException {
    super(file);
    this.disk = disk;
    this.commit = new GroupCommit(disk);
    this.onFailure = onFailure;
    disk.replay(this::repeat);
    commit.checkpoint();
  }

  @Override
  public Document handleCommand(
      @Nullable Channel channel, String database, String command, Document query) {
    Supplier<Document> answer = () -> super.handleCommand(channel, database, command, query);
    try {
      if (isRead(command, query)) {
        return commit.read(answer);
      }
      return Repeatable.isRepeatable(command, query)
          ? commit.write(record(database, query), answer)
          : commit.writeThrough(answer);
    } catch (UncheckedIOException failed) {
      hangUp(channel);
      onFailure.accept(failed);
      throw failed;
    }
  }

  private static boolean isRead(String command, Document query) {
    return READS.contains(command.toLowerCase(Locale.ROOT))
        || (command.equals("aggregate")
            && query.get("pipeline") instanceof Collection<?> stages
            && stages.stream().noneMatch(DurableBackend::writes));
  }

  private static boolean writes(@Nullable Object stage) {
    return stage instanceof Document document
        && (document.containsKey("$out") || document.containsKey("$merge"));
  }

  /** Shortens the next start, once the journal has grown. */
  void checkpointIfDue() {
    try {
      if (disk.journalBytes() > CHECKPOINT_BYTES) {
        commit.checkpoint();
      }
    } catch (UncheckedIOException e) {
      onFailure.accept(e);
    }
  }

  @Override
  public void close() {
    commit.checkpoint();
    super.close();
    try {
      disk.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] record(String database, Document query) {
    var buffer = Unpooled.buffer();
    BsonEncoder.encodeDocument(new Document("database", database).append("command", query), buffer);
    return ByteBufUtil.getBytes(buffer);
  }

  /** What was refused the first time is refused again, as far as it was applied then. */
  private void repeat(byte[] record) {
    Document entry = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(record));
    var query = (Document) Objects.requireNonNull(entry.get("command"));
    var database = (String) Objects.requireNonNull(entry.get("database"));
    String command = query.keySet().iterator().next();
    var nobody = new EmbeddedChannel();
    try {
      super.handleCommand(nobody, database, command, query);
    } catch (MongoServerException refused) {
      LOG.debug("A command of the journal was refused, as it was before", refused);
    } finally {
      handleClose(nobody);
    }
  }

  /**
   * What could not be written may or may not be on disk. An error would say that it is not; no
   * answer leaves it open.
   */
  private static void hangUp(@Nullable Channel channel) {
    if (channel != null) {
      channel.close();
    }
  }
}
