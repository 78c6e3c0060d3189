package org.shouwang.stack;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * The library's backend, of {@link EmbeddedDatabase}s; it knows the greeting by its former name
 * only.
 */
class EmbeddedBackend extends H2Backend {
  EmbeddedBackend(MVStore file) {
    super(file);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new EmbeddedDatabase(name, getMvStore(), getCursorRegistry());
  }

  @Override
  public Document handleCommand(
      @Nullable Channel channel, String database, String command, Document query) {
    if (!command.equals("hello")) {
      return super.handleCommand(channel, database, command, query);
    }
    Document greeting = super.handleCommand(channel, database, "ismaster", query);
    greeting.put("isWritablePrimary", greeting.remove("ismaster"));
    return greeting;
  }
}
