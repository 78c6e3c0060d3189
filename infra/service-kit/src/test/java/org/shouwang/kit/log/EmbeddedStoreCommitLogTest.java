package org.shouwang.kit.log;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The commit log on the embedded store. */
class EmbeddedStoreCommitLogTest extends CommitLogContract {
  private static MongoServer server;
  private static MongoClient client;

  @BeforeAll
  static void startStore() {
    server = new MongoServer(new MemoryBackend());
    client = MongoClients.create(server.bindAndGetConnectionString() + "/?retryWrites=false");
  }

  @AfterAll
  static void stopStore() {
    client.close();
    server.shutdownNow();
  }

  @Override
  protected MongoClient client() {
    return client;
  }
}
