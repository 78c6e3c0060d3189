package org.shouwang.kit.support;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;

/** One embedded store for all tests of a process; each test takes a database of its own. */
public final class TestStore {
  private static final MongoClient CLIENT = start();

  private TestStore() {}

  /** A fresh database, written to as services write. */
  public static MongoDatabase database() {
    return CLIENT
        .getDatabase("test_" + UUID.randomUUID().toString().replace("-", ""))
        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
        .withReadConcern(ReadConcern.MAJORITY);
  }

  private static MongoClient start() {
    MongoServer server = new MongoServer(new MemoryBackend());
    String address = server.bindAndGetConnectionString();
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
    return MongoClients.create(address + "/?retryWrites=false");
  }
}
